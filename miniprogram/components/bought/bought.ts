import { price, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** What was paid; that it was less than the button said, where it was. */
function paid(): string {
  const { bought, shownFen } = roomStore.shop
  if (!bought) return ''
  const amount = price(bought.payFen)
  return shownFen > 0 ? words.shop.paidLess(amount, price(shownFen)) : words.shop.paid(amount)
}

/** What was just bought, and where to go from there. */
Component({
  behaviors: [
    bindFields(() => {
      const { bought } = roomStore.shop
      return {
        title: bought?.title ?? '',
        detail: bought ? `${bought.skuName} × ${bought.quantity}` : '',
        paid: paid(),
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
