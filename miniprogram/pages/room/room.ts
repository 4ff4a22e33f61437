import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { productCard } from '../product-sheet/share'
import { addressOf, entryOf } from './address'
import type { RoomQuery } from './address'

/** The live room. `?room=` chooses it, `?as=` who is signed in (local clouds only). */
Component({
  behaviors: [bindFields(() => ({ phase: roomStore.room.phase }))],
  methods: {
    onLoad(query: RoomQuery) {
      void roomStore.enter(entryOf(query))
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
    /** The card a viewer sends to friends: the product they look at, else the room's title and picture. */
    onShareAppMessage() {
      if (roomStore.shop.view === 'product') return productCard()
      const { title, roomID, player } = roomStore.room
      return { title, path: addressOf(roomID), ...(player.poster && { imageUrl: player.poster }) }
    },
  },
})
