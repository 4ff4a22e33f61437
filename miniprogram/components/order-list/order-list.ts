import { computed } from 'mobx-miniprogram'
import { failureText, price, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { faceOf } from '../empty-face/own-list'

const lines = computed(() => {
  const { orders, products } = roomStore.shop
  const pictures = new Map(products.map(({ productID, picture }) => [productID, picture]))
  return (orders ?? []).map(({ orderID, productID, title, skuName, quantity, payFen, state, at }) => ({
    orderID,
    title,
    picture: pictures.get(productID) ?? '',
    detail: `${skuName} × ${quantity}`,
    paid: price(payFen),
    state: words.shop.orderStates[state],
    good: state === 'paid',
    at: words.shop.at(at),
  }))
})

/** What the viewer has bought, the newest first. */
Component({
  behaviors: [
    bindFields(() => {
      const { orders, failure } = roomStore.shop
      return {
        lines: lines.get(),
        face: faceOf(orders, failure),
        failure: failure && failureText(failure),
      }
    }),
  ],
  data: {
    label: words.shop.myOrders,
    empty: words.shop.noOrders,
    guest: words.shop.signInForOrders,
    signIn: words.signIn,
    retry: words.retry,
  },
  methods: {
    /** Reads them; a guest is asked to sign in. */
    onAgain() {
      roomStore.shop.showOrders()
    },
  },
})
