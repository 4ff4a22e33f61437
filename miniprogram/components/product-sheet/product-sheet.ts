import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

const titles = {
  closed: '',
  list: words.shop.products,
  product: words.shop.product,
  orders: words.shop.myOrders,
  coupons: words.shop.myCoupons,
}

/** The shop over the video: all products, one of them, the viewer's orders and coupons. */
Component({
  properties: {
    /** Fills its place on a page instead of rising over one. */
    flat: Boolean,
  },
  behaviors: [
    bindFields(() => {
      const { view, aboveList } = roomStore.shop
      return { view, title: titles[view], back: view !== 'list', aboveList }
    }),
  ],
  methods: {
    onBack() {
      roomStore.shop.open()
    },
    onClose() {
      roomStore.shop.close()
    },
  },
})
