import { runInAction } from 'mobx-miniprogram'
import type { OpenDrop, Product, Sku } from '../../miniprogram/services/room/on-sale'
import type { HeldCoupon } from '../../miniprogram/services/shop/coupon'
import type { Order } from '../../miniprogram/services/shop/order'
import type { Failure } from '../../miniprogram/store/failure'
import { roomStore } from '../../miniprogram/store/index'
import type { DropCard } from '../../miniprogram/store/selling/drops'

const { shop, drops } = roomStore
const soon = () => Math.floor(Date.now() / 1000) + 60

export const sku = (skuID: string, more: Partial<Sku> = {}): Sku => ({
  skuID,
  name: skuID,
  priceFen: 6800,
  stock: 30,
  ...more,
})

/** A product named after its number, with one SKU of which there are thirty. */
export const product = (number: number, more: Partial<Product> = {}): Product => ({
  productID: `p${number}`,
  number,
  title: `Bowl ${number}`,
  picture: `https://example.com/${number}.png`,
  sold: 0,
  skus: [sku(`p${number}-one`)],
  ...more,
})

export const order = (more: Partial<Order> = {}): Order => ({
  orderID: 'o1',
  productID: 'p1',
  skuID: 'p1-one',
  title: 'Bowl 1',
  skuName: 'One bowl',
  quantity: 2,
  priceFen: 6800,
  discountFen: 1000,
  payFen: 12600,
  state: 'paid',
  at: 1_700_000_000,
  ...more,
})

/** A coupon of ten yuan off anything, good for a minute. */
export const coupon = (couponID: string, more: Partial<HeldCoupon> = {}): HeldCoupon => ({
  couponID,
  roomID: 'demo',
  title: `Coupon ${couponID}`,
  amountFen: 1000,
  minimumFen: 0,
  expiresAt: soon(),
  used: false,
  ...more,
})

export const drop = (id: string, more: Partial<OpenDrop> = {}): OpenDrop => ({
  id,
  kind: 'coupon',
  title: `Drop ${id}`,
  amountFen: 1000,
  minimumFen: 0,
  remaining: 5,
  closesAt: soon(),
  heldFen: 0,
  ...more,
})

/** What the backend's answers would bring about, without a backend. */
export const answers = {
  orders: (orders: readonly Order[]) => shop['listOrders'](orders),
  coupons: (coupons: readonly HeldCoupon[]) => shop['listCoupons'](coupons),
  failure: (failure: Failure) => shop['failed'](failure),
  buying: () => runInAction(() => (shop.buying = true)),
  /** Paid; `shownFen` is what the button said, where that was more. */
  bought: (bought: Order, shownFen = 0) => runInAction(() => Object.assign(shop, { bought, shownFen })),
  /** How a claim stands. */
  claim: (id: string, change: Partial<Pick<DropCard, 'state' | 'wonFen' | 'failure'>>) =>
    drops['change'](id, change),
}
