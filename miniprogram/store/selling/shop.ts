import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Caller } from '../../services/caller'
import type { Product, Sku } from '../../services/room/on-sale'
import type { HeldCoupon } from '../../services/shop/coupon'
import type { Order } from '../../services/shop/order'
import type { Placed } from '../../services/shop/place-order'
import type { Failure } from '../failure'
import type { Around } from './around'
import { Attempt } from './attempt'
import { couponOf, couponsFor } from './coupon-view'
import type { CouponView } from './coupon-view'
import { shelfOf } from './product-view'
import type { ProductView } from './product-view'

/** The most of one SKU in one order; the backend takes no more. */
export const MOST_PER_ORDER = 99

/** What is for sale, the sheet about it, and buying. Prices here are for the eye; the backend decides. */
export class Shop {
  view: 'closed' | 'list' | 'product' | 'orders' | 'coupons' = 'closed'
  productID = ''
  quantity = 1
  /** The viewer's orders and coupons; null until they are read. */
  orders: readonly Order[] | null = null
  buying = false
  /** Why the last thing did not work: a key of the words table; empty otherwise. */
  failure = ''
  /** The order that was just paid. */
  bought: Order | null = null
  /** Whether the list was open before what is now on screen. */
  private listed = false
  private goods: readonly Product[] = []
  private shownIDs: readonly string[] = []
  private chosenSkuID = ''
  /** Empty for none; null until the viewer chooses. */
  private chosenCouponID: string | null = null
  private held: readonly HeldCoupon[] | null = null
  private readonly attempt = new Attempt()

  constructor(private readonly around: Around) {
    makeAutoObservable<this, 'goods' | 'shownIDs' | 'held' | 'attempt' | 'around'>(
      this,
      {
        orders: observable.ref,
        bought: observable.ref,
        goods: observable.ref,
        shownIDs: observable.ref,
        held: observable.ref,
        attempt: false,
        around: false,
      },
      { autoBind: true },
    )
  }

  get products(): readonly ProductView[] {
    return shelfOf(this.goods, this.shownIDs)
  }

  /** How many products there are. */
  get count(): number {
    return this.goods.length
  }

  /** How many were sold in this room. */
  get sold(): number {
    return this.goods.reduce((sum, { sold }) => sum + sold, 0)
  }

  /** The product on show, on the card above the bag. */
  get shown(): ProductView | null {
    return this.products.find(({ explaining }) => explaining) ?? null
  }

  /** The product of the sheet. */
  get product(): ProductView | null {
    return this.products.find(({ productID }) => productID === this.productID) ?? null
  }

  /** The chosen SKU, else the first that is left, else the first. */
  get sku(): Sku | null {
    const skus = this.product?.skus ?? []
    const chosen = skus.find(({ skuID }) => skuID === this.chosenSkuID)
    return chosen ?? skus.find(({ stock }) => stock > 0) ?? skus[0] ?? null
  }

  get skuID(): string {
    return this.sku?.skuID ?? ''
  }

  get unitFen(): number {
    return this.sku?.priceFen ?? 0
  }

  /** The coupon that goes along with the order; empty for none. */
  get couponID(): string {
    return this.coupon?.couponID ?? ''
  }

  /** What the coupon takes off; one fen stays to be paid. */
  get discountFen(): number {
    const fen = this.unitFen * this.quantity
    return this.coupon ? Math.min(this.coupon.amountFen, Math.max(0, fen - 1)) : 0
  }

  get totalFen(): number {
    return this.unitFen * this.quantity - this.discountFen
  }

  get coupons(): readonly CouponView[] | null {
    return this.held && couponsFor(this.held, this.unitFen * this.quantity, this.around.clock.now())
  }

  /** Whether a back of the phone leads to the list, which the viewer has come from. */
  get aboveList(): boolean {
    return this.listed && this.view !== 'list'
  }

  find(productID: string): Product | undefined {
    return this.goods.find((product) => product.productID === productID)
  }

  /** All that is for sale. */
  stocked(goods: readonly Product[]): void {
    this.goods = goods
  }

  /** What is on show, what is being explained first; nothing once it is withdrawn. */
  show(productIDs: readonly string[]): void {
    this.shownIDs = productIDs
  }

  /** Opens the list. */
  open(): void {
    this.turnTo('list')
    this.around.reread()
  }

  close(): void {
    this.turnTo('closed')
  }

  /** Opens the sheet at one product; it may be known only later, as with a link. */
  look(productID: string): void {
    this.turnTo('product')
    this.productID = productID
    this.chosenSkuID = ''
    this.chosenCouponID = null
    this.quantity = 1
    if (this.around.me()) this.around.asMember((caller) => this.readCoupons(caller))
  }

  chooseSku(skuID: string): void {
    this.chosenSkuID = skuID
    this.setQuantity(this.quantity)
  }

  /** Never more than there are. */
  setQuantity(quantity: number): void {
    const most = Math.min(MOST_PER_ORDER, this.sku?.stock ?? MOST_PER_ORDER)
    this.quantity = Math.max(1, Math.min(most, Math.floor(quantity) || 1))
    this.failure = ''
  }

  /** Empty for none. */
  chooseCoupon(couponID: string): void {
    this.chosenCouponID = couponID
    this.failure = ''
  }

  /** Buys what is chosen, once however often it is tapped; a guest is asked to sign in. */
  buy(): void {
    const { skuID, quantity, couponID, discountFen } = this
    if (!skuID || this.buying) return
    const wish = { skuID, quantity, ...(discountFen > 0 && { couponID }) }
    this.around.asMember((caller) => this.order(caller, wish))
  }

  /** The viewer's orders; a guest is asked to sign in. */
  showOrders(): void {
    this.turnTo('orders')
    this.around.asMember((caller) =>
      this.around.settle(caller, this.around.services.fetchOrders(caller), {
        done: (orders) => this.listOrders(orders),
        failed: (failure) => this.failed(failure),
      }),
    )
  }

  /** The viewer's coupons; a guest is asked to sign in. */
  showCoupons(): void {
    this.turnTo('coupons')
    this.around.asMember((caller) => this.readCoupons(caller))
  }

  /** Coupons were claimed, used, or are another viewer's: those that are on screen are read again. */
  couponsChanged(): void {
    if (this.held || this.view === 'product') this.around.asMember((caller) => this.readCoupons(caller))
  }

  reset(): void {
    this.turnTo('closed')
    this.goods = []
    this.shownIDs = []
    this.productID = this.chosenSkuID = ''
    this.quantity = 1
    this.forgetViewer()
  }

  /** Another viewer has other orders and coupons. */
  forgetViewer(): void {
    this.orders = this.held = null
    this.chosenCouponID = null
    this.buying = false
    this.attempt.settled()
  }

  private get coupon(): CouponView | null {
    return couponOf(this.coupons ?? [], this.chosenCouponID)
  }

  private turnTo(view: Shop['view']): void {
    this.view = view
    if (view === 'list' || view === 'closed') this.listed = view === 'list'
    this.failure = ''
    this.bought = null
  }

  private readCoupons(caller: Caller): void {
    this.around.settle(caller, this.around.services.fetchCoupons(caller), {
      done: (coupons) => this.listCoupons(coupons.filter(({ roomID }) => roomID === caller.roomID)),
      failed: (failure) => this.failed(failure),
    })
  }

  private order(caller: Caller, wish: { skuID: string; quantity: number; couponID?: string }): void {
    this.buying = true
    this.failure = ''
    const requestID = this.attempt.of(wish)
    this.around.settle(caller, this.paid(caller, { requestID, ...wish }), {
      done: ({ order, receipt }) => this.boughtIt(order, receipt, wish.couponID),
      failed: (failure, certain) => {
        if (certain) this.attempt.settled()
        this.failed(failure)
        this.around.reread()
        this.couponsChanged()
      },
    })
  }

  /** The order, once the buyer has confirmed the payment where that is asked for. */
  private async paid(caller: Caller, wish: Parameters<Around['services']['placeOrder']>[1]): Promise<Placed> {
    const { placeOrder, confirmPayment } = this.around.services
    const placed = await placeOrder(caller, wish)
    if (placed.order.state !== 'pending' || !placed.confirm) return placed
    await confirmPayment(placed.confirm)
    return placeOrder(caller, wish)
  }

  private boughtIt(order: Order, receipt: string, used?: string): void {
    this.buying = false
    if (order.state !== 'paid') return this.failed('declined')
    this.attempt.settled()
    this.bought = order
    this.chosenCouponID = null
    this.held = this.held && this.held.map((one) => (one.couponID === used ? { ...one, used: true } : one))
    this.orders = this.orders && [order, ...this.orders]
    const { productID: product, skuID: sku, quantity: count } = order
    this.around.vouch('BUY_GOODS', { product, sku, count, receipt })
    this.around.reread()
    if (this.held) this.couponsChanged()
  }

  private listOrders(orders: readonly Order[]): void {
    this.orders = orders
  }

  private listCoupons(coupons: readonly HeldCoupon[]): void {
    this.held = coupons
  }

  private failed(failure: Failure): void {
    this.buying = false
    this.failure = failure
  }
}
