import { computed } from 'mobx-miniprogram'
import { productPrice, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import type { ProductView } from '../../store/selling/product-view'
import { stockOf } from './stock'

type Tap = WechatMiniprogram.TouchEvent<Record<never, never>, Record<never, never>, { id: string }>

function lineOf(product: ProductView) {
  const { productID, number, title, picture, explaining, soldOut, sold, skus } = product
  return {
    productID,
    number,
    title,
    picture,
    onShow: explaining,
    soldOut,
    choices: skus.length > 1 ? skus.map(({ name }) => name).join(' / ') : '',
    price: productPrice(product),
    ...stockOf(skus.reduce((sum, { stock }) => sum + stock, 0)),
    sold: sold > 0 ? words.shop.sold(sold) : '',
  }
}

const lines = computed(() => roomStore.shop.products.map(lineOf))

/** All that is for sale, what is on show first; and the ways to the viewer's own orders and coupons. */
Component({
  behaviors: [
    bindFields(() => {
      const { phase } = roomStore.room
      const empty = lines.get().length === 0
      return { lines: lines.get(), empty: empty && phase === 'open', loading: empty && phase !== 'open' }
    }),
  ],
  data: {
    orders: words.shop.myOrders,
    coupons: words.shop.myCoupons,
    nothing: words.shop.nothingOnSale,
    entering: words.entering,
    buy: words.shop.buy,
  },
  methods: {
    onProduct({ currentTarget }: Tap) {
      roomStore.shop.look(currentTarget.dataset.id)
    },
    onOrders() {
      roomStore.shop.showOrders()
    },
    onCoupons() {
      roomStore.shop.showCoupons()
    },
  },
})
