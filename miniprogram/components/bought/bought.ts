import { price, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** What was just bought, and where to go from there. */
Component({
  behaviors: [
    bindFields(() => {
      const { bought } = roomStore.shop
      return {
        title: bought?.title ?? '',
        detail: bought ? `${bought.skuName} × ${bought.quantity}` : '',
        paid: bought ? words.shop.paid(price(bought.payFen)) : '',
      }
    }),
  ],
  data: { yours: words.shop.bought, orders: words.shop.myOrders, keepWatching: words.shop.keepWatching },
  methods: {
    onOrders() {
      roomStore.shop.showOrders()
    },
    onWatch() {
      roomStore.shop.close()
    },
  },
})
