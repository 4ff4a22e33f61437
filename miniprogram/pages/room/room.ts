import { bindBack } from '../../store/binding/bind-back'
import { bindFields } from '../../store/binding/bind-fields'
import { layers, roomStore } from '../../store/index'
import { productCard } from '../product-sheet/share'
import { addressOf, entryOf } from './address'
import type { RoomQuery } from './address'

/** The live room. `?room=` chooses it, `?as=` who is signed in (local clouds only). */
Component({
  behaviors: [
    bindBack(layers),
    bindFields(() => {
      const { phase, state } = roomStore.room
      return { phase, ended: phase === 'open' && state === 'ended' }
    }),
  ],
  data: {
    /** What lies over the room of the page's own: nothing, `about`, or the host's `questions`. */
    panel: '',
  },
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
    onAbout() {
      this.setData({ panel: 'about' })
    },
    onQuestions() {
      this.setData({ panel: 'questions' })
    },
    onClosePanel() {
      this.setData({ panel: '' })
    },
    /** The card a viewer sends to friends: the product they look at, else the room's title and picture. */
    onShareAppMessage() {
      if (roomStore.shop.view === 'product') return productCard()
      const { title, roomID, player } = roomStore.room
      return { title, path: addressOf(roomID), ...(player.poster && { imageUrl: player.poster }) }
    },
  },
})
