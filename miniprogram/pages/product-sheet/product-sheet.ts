import { bindBack } from '../../store/binding/bind-back'
import { following } from '../../store/binding/following'
import { layers, roomStore } from '../../store/index'
import { goToRoom } from '../room/go-to-room'
import { placeOf } from './address'
import type { ProductQuery } from './address'
import { productCard } from './share'

/**
 * Who is done with the product goes on to the room, once. The view is looked at, not whether it changed since the last
 * flush: what opens and closes between two flushes would never show as a change.
 */
const goesOn = Behavior({
  data: { _query: {}, _opened: false },
  ...following((host) => ({
    watch: () => roomStore.shop.view,
    collect() {
      if (host.data['_opened'] && roomStore.shop.view === 'closed') {
        host.data['_opened'] = false
        goToRoom(placeOf(host.data['_query'] as ProductQuery).entry)
      }
      return {}
    },
  })),
})

/** One product of a room, for share links and codes, with the way into the room. `?room=` and `?product=` choose it. */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [bindBack(layers), goesOn],
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
      this.data._opened = true
    },
    onEnter() {
      goToRoom(placeOf(this.data._query).entry)
    },
    /** The card a viewer sends to friends opens this product. */
    onShareAppMessage: productCard,
  },
})
