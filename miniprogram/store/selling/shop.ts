import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Caller } from '../../services/caller'
import type { Product, Sku } from '../../services/room/on-sale'
import type { HeldCoupon } from '../../services/shop/coupon'
import type { Order, OrderWish } from '../../services/shop/order'
import { PriceChanged } from '../../services/shop/place-order'
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
  /** What the button said it would cost, where less was paid; 0 otherwise. */
  shownFen = 0
  /** Whether the list was open before what is now on screen. */
  private listed = false
  private goods: readonly Product[] = []
  private shownIDs: readonly string[] = []
  /** What the viewer chose, or the sheet began with; empty while nothing is left to choose. */
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

  /** The chosen SKU, sold out or not, and the first of a product that is all sold out; null once the chosen one is gone. */
  get sku(): Sku | null {
    const skus = this.product?.skus ?? []
    if (this.chosenSkuID === '') return skus[0] ?? null
    return skus.find(({ skuID }) => skuID === this.chosenSkuID) ?? null
  }

  /** Whether the product is there without the chosen SKU: the viewer has to choose again. */
  get choiceGone(): boolean {
    return this.product !== null && this.sku === null
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
    const before = this.sku
    this.goods = goods
    this.choose()
    const { sku } = this
    if (!sku) return
    if (sku.stock > 0) this.quantity = Math.min(this.quantity, sku.stock)
    const isNews = before?.skuID === sku.skuID && before.priceFen !== sku.priceFen
    if (isNews && this.view === 'product' && !this.buying && !this.bought) this.failure = 'price-changed'
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
    this.choose()
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

  /**
   * Buys what is chosen for what the button said, once however often it is tapped; a guest is asked to sign in. Where
   * the total has changed since it was shown, it says so instead.
   */
  buy(shownFen = this.totalFen): void {
    const { skuID, quantity, couponID, discountFen, totalFen } = this
    if (!skuID || this.buying) return
    if (shownFen !== totalFen) return this.failed('price-changed')
    const wish = { skuID, quantity, ...(discountFen > 0 && { couponID }) }
    this.around.asMember((caller) => this.order(caller, wish, totalFen))
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

  /** Chooses the first SKU that is left, unless one is chosen: that stays the choice, whatever becomes of it. */
  private choose(): void {
    this.chosenSkuID ||= this.product?.skus.find(({ stock }) => stock > 0)?.skuID ?? ''
  }

  private turnTo(view: Shop['view']): void {
    this.view = view
    if (view === 'list' || view === 'closed') this.listed = view === 'list'
    this.failure = ''
    this.bought = null
    this.shownFen = 0
  }

  private readCoupons(caller: Caller): void {
    this.around.settle(caller, this.around.services.fetchCoupons(caller), {
      done: (coupons) => this.listCoupons(coupons.filter(({ roomID }) => roomID === caller.roomID)),
      failed: (failure) => this.failed(failure),
    })
  }

  /** The total is no part of the attempt: after a lost answer the same wish is the same order, whatever it costs by then. */
  private order(caller: Caller, wish: Omit<OrderWish, 'requestID' | 'totalFen'>, totalFen: number): void {
    this.buying = true
    this.failure = ''
    const requestID = this.attempt.of({ ...wish })
    this.around.settle(caller, this.paid(caller, { requestID, ...wish, totalFen }), {
      done: (placed) => this.boughtIt(placed, totalFen, wish.couponID),
      failed: (failure, certain, error) => {
        if (error instanceof PriceChanged) this.reprice(wish.skuID, error.priceFen)
        this.failed(failure)
        this.around.reread()
        // While nobody knows whether it was bought, the wish stays as it was, its coupon too.
        if (!certain) return
        this.attempt.settled()
        this.couponsChanged()
      },
    })
  }

  /** The order, once the buyer has confirmed the payment where that is asked for. */
  private async paid(caller: Caller, wish: OrderWish): Promise<Placed> {
    const { placeOrder, confirmPayment } = this.around.services
    const placed = await placeOrder(caller, wish)
    const { state, payFen, priceFen } = placed.order
    if (state !== 'pending' || !placed.confirm) return placed
    if (payFen > wish.totalFen) throw new PriceChanged('the order costs more than was agreed to', priceFen)
    await confirmPayment(placed.confirm)
    return placeOrder(caller, wish)
  }

  private reprice(skuID: string, priceFen: number): void {
    const skuAt = (sku: Sku): Sku => (sku.skuID === skuID ? { ...sku, priceFen } : sku)
    this.goods = this.goods.map((product) => ({ ...product, skus: product.skus.map(skuAt) }))
  }

  private boughtIt({ order, receipt }: Placed, shownFen: number, used?: string): void {
    this.buying = false
    if (order.state !== 'paid') return this.failed('declined')
    this.attempt.settled()
    this.bought = order
    this.shownFen = shownFen > order.payFen ? shownFen : 0
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
