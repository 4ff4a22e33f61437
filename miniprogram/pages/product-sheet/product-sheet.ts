import { bindBack } from '../../store/binding/bind-back'
import { bindFields } from '../../store/binding/bind-fields'
import { layers, roomStore } from '../../store/index'
import { goToRoom } from '../room/go-to-room'
import { placeOf } from './address'
import type { ProductQuery } from './address'
import { productCard } from './share'

/** One product of a room, for share links and codes, with the way into the room. `?room=` and `?product=` choose it. */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [bindBack(layers), bindFields(() => ({ _view: roomStore.shop.view }))],
  data: { _query: {} },
  observers: {
    /** Who is done with the product goes on to the room. */
    _view(view: string) {
      if (view === 'closed') this.onEnter()
    },
  },
  methods: {
    onLoad(query: ProductQuery) {
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
      const { entry, productID } = placeOf(this.data._query)
      // What an earlier room sold is forgotten before this returns.
      void roomStore.enter(entry)
      if (productID) roomStore.shop.look(productID)
      else roomStore.shop.open()
    },
    onEnter() {
      goToRoom(placeOf(this.data._query).entry)
    },
    /** The card a viewer sends to friends opens this product. */
    onShareAppMessage: productCard,
  },
})
