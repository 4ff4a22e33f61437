import { failureText, price, productPrice, remedyText, words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { MOST_PER_ORDER } from '../../store/selling/shop'
import { stockOf } from '../product-list/stock'
import { couponChips, skuChips } from './chips'

type Choice = WechatMiniprogram.CustomEvent<{ id: string }>

/** What the product is; `face` tells whether it is there, on its way, or gone from sale. */
function about() {
  const { product, bought } = roomStore.shop
  const { phase } = roomStore.room
  return {
    face: bought ? 'bought' : product ? 'there' : phase === 'open' ? 'gone' : 'loading',
    productID: product?.productID ?? '',
    title: product?.title ?? '',
    picture: product?.picture ?? '',
    number: product?.number ?? 0,
    onShow: product?.explaining ?? false,
    soldOut: product?.soldOut ?? false,
    asks: !roomStore.hosting,
  }
}

/** Why it was not bought, and what to do; a choice that is gone comes first. */
function objection() {
  const { choiceGone, failure } = roomStore.shop
  if (choiceGone) return { failure: words.shop.choiceGone, remedy: words.shop.chooseAnother }
  return { failure: failure && failureText(failure), remedy: failure && remedyText(failure) }
}

/** What one would pay for what is chosen. */
function bill() {
  const { product, sku, choiceGone, quantity, unitFen, discountFen, totalFen, buying } = roomStore.shop
  const stock = sku?.stock ?? 0
  const closed = choiceGone ? words.shop.choose : stock === 0 ? words.shop.soldOut : ''
  return {
    price: product && choiceGone ? productPrice(product) : price(unitFen),
    ...(choiceGone ? { stock: '', few: false } : stockOf(stock)),
    none: stock === 0,
    quantity,
    most: Math.min(stock, MOST_PER_ORDER),
    totalFen,
    total: choiceGone ? '' : price(totalFen),
    before: discountFen > 0 ? price(totalFen + discountFen) : '',
    buying,
    action: closed || (buying ? words.shop.buying : words.shop.buy),
  }
}

/** One product: which one, how many, with which coupon, and the buying of it. */
Component({
  behaviors: [
    bindFields(() => ({
      ...about(),
      ...bill(),
      ...objection(),
      skus: skuChips.get(),
      coupons: couponChips.get(),
    })),
  ],
  data: {
    choiceLabel: words.shop.choice,
    couponLabel: words.shop.coupon,
    quantityLabel: words.shop.quantity,
    totalLabel: words.shop.total,
    entering: words.entering,
    gone: words.shop.noLonger,
    all: words.shop.allProducts,
  },
  methods: {
    onSku({ detail }: Choice) {
      roomStore.shop.chooseSku(detail.id)
    },
    onCoupon({ detail }: Choice) {
      roomStore.shop.chooseCoupon(detail.id)
    },
    onQuantity({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
      roomStore.shop.setQuantity(detail.value)
    },
    onBuy() {
      roomStore.shop.buy(this.data.totalFen)
    },
    onAll() {
      roomStore.shop.open()
    },
  },
})
