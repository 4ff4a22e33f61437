import { bindBack } from '../../store/binding/bind-back'
import { layers, roomStore } from '../../store/index'
import { entryOf } from '../room/address'
import type { RoomQuery } from '../room/address'
import { goToRoom } from '../room/go-to-room'

/** The gifts of a room, for links and codes, with the way into the room. `?room=` chooses it. */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [bindBack(layers)],
  data: { _query: {} },
  methods: {
    onLoad(query: RoomQuery) {
      this.data._query = query
      this.open()
    },
    onShow() {
      roomStore.show()
    },
    onHide() {
      roomStore.hide()
    },
    onUnload() {
      void roomStore.leave()
    },
    open() {
      // What an earlier room gave is forgotten before this returns.
      void roomStore.enter(entryOf(this.data._query))
      roomStore.gifts.open()
    },
    onEnter() {
      goToRoom(entryOf(this.data._query))
    },
    /** The card a viewer sends to friends opens these gifts. */
    onShareAppMessage() {
      const { title, roomID } = roomStore.room
      return { title, path: `/pages/gift-panel/gift-panel?room=${encodeURIComponent(roomID)}` }
    },
  },
})
