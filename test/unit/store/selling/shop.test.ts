import type { Product } from '../../../../miniprogram/services/room/on-sale'
import type { HeldCoupon } from '../../../../miniprogram/services/shop/coupon'
import type { Order } from '../../../../miniprogram/services/shop/order'
import { Shop } from '../../../../miniprogram/store/selling/shop'
import { surroundings } from '../../../support/around'

const sku = (skuID: string, priceFen: number, stock: number) => ({ skuID, name: skuID, priceFen, stock })
const product = (productID: string, number: number, skus = [sku(`${productID}-1`, 1000, 5)]): Product => ({
  productID,
  number,
  title: productID,
  picture: '',
  sold: 2,
  skus,
})
const cup = product('cup', 1, [sku('small', 1000, 0), sku('large', 2000, 3), sku('huge', 1500, 9)])
const bowl = product('bowl', 2)
const vase = product('vase', 3, [sku('vase-1', 9000, 0)])
const coupon = (more: Partial<HeldCoupon> = {}): HeldCoupon => ({
  couponID: 'ten-off',
  roomID: 'cups',
  title: 'Ten off',
  amountFen: 1000,
  minimumFen: 3000,
  expiresAt: Date.now() / 1000 + 3600,
  used: false,
  ...more,
})
const order = (more: Partial<Order> = {}): Order => ({
  orderID: 'o',
  productID: 'cup',
  skuID: 'large',
  title: 'cup',
  skuName: 'large',
  quantity: 2,
  priceFen: 2000,
  discountFen: 0,
  payFen: 4000,
  state: 'paid',
  at: 1,
  ...more,
})
const paid = { order: order(), receipt: 'r', confirm: null }

let world: ReturnType<typeof surroundings>
let shop: Shop
beforeEach(() => {
  world = surroundings()
  shop = new Shop(world.around)
  shop.stocked([cup, bowl, vase])
})
const wish = () =>
  world.last().what as { requestID: string; skuID: string; quantity: number; couponID?: string }
const inCart = (quantity = 2) => {
  shop.look('cup')
  shop.chooseSku('large')
  shop.setQuantity(quantity)
}

test('the bag has what is explained first, then the others by number, with the lowest price of what is left', () => {
  shop.show(['vase', 'bowl'])
  expect(shop.products.map(({ productID, explaining }) => [productID, explaining])).toEqual([
    ['vase', true],
    ['cup', false],
    ['bowl', false],
  ])
  expect(shop.products.map(({ soldOut, fromFen }) => [soldOut, fromFen])).toEqual([
    [true, 9000],
    [false, 1500],
    [false, 1000],
  ])
  expect(shop).toMatchObject({ count: 3, sold: 6 })
})

test('the product on show is on the card until it is withdrawn; one that is not known yet appears with the shelf', () => {
  expect(shop.shown).toBeNull()
  shop.show(['plate'])
  expect(shop.shown).toBeNull()
  shop.stocked([cup, product('plate', 9)])
  expect(shop.shown).toMatchObject({ productID: 'plate', explaining: true })
  shop.show([])
  expect(shop.shown).toBeNull()
})

test('the sheet begins with the first choice that is left, and never takes more than there are', () => {
  shop.look('cup')
  expect(shop).toMatchObject({ view: 'product', skuID: 'large', quantity: 1, unitFen: 2000, totalFen: 2000 })
  shop.setQuantity(9)
  expect(shop.quantity).toBe(3)
  shop.chooseSku('huge')
  shop.setQuantity(9)
  shop.chooseSku('large')
  expect(shop).toMatchObject({ quantity: 3, totalFen: 6000 })
})

test('a link may name a product before the shelf is known', () => {
  const early = new Shop(world.around)
  early.look('bowl')
  expect(early).toMatchObject({ product: null, skuID: '', totalFen: 0 })
  early.buy()
  early.stocked([bowl])
  expect(early).toMatchObject({ product: { productID: 'bowl' }, skuID: 'bowl-1', totalFen: 1000 })
})

test('a coupon takes its amount off where the order is large enough, and one fen stays', async () => {
  inCart(1)
  await world.last().answer([coupon(), coupon({ couponID: 'all', amountFen: 99_999, minimumFen: 0 })])
  shop.chooseCoupon('ten-off')
  shop.setQuantity(2)
  expect(shop).toMatchObject({ discountFen: 1000, totalFen: 3000 })
  shop.chooseCoupon('all')
  expect(shop).toMatchObject({ discountFen: 3999, totalFen: 1 })
})

test('the coupon that takes most off is chosen by itself, as far as the order is large enough', async () => {
  inCart(1)
  await world
    .last()
    .answer([
      coupon(),
      coupon({ couponID: 'soon', amountFen: 500, minimumFen: 0, expiresAt: Date.now() / 1000 + 60 }),
      coupon({ couponID: 'later', amountFen: 500, minimumFen: 0 }),
    ])
  expect(shop).toMatchObject({ couponID: 'soon', discountFen: 500 })
  shop.setQuantity(2)
  expect(shop).toMatchObject({ couponID: 'ten-off', discountFen: 1000 })
  shop.chooseCoupon('later')
  expect(shop).toMatchObject({ couponID: 'later', discountFen: 500 })
  shop.chooseCoupon('')
  expect(shop).toMatchObject({ couponID: '', discountFen: 0 })
  shop.look('bowl')
  shop.setQuantity(5)
  expect(shop.couponID).toBe('ten-off')
})

test("used, expired and other rooms' coupons are told apart", async () => {
  shop.showCoupons()
  await world
    .last()
    .answer([
      coupon({ couponID: 'used', used: true }),
      coupon({ couponID: 'late', expiresAt: 1 }),
      coupon({ couponID: 'elsewhere', roomID: 'bowls' }),
      coupon(),
    ])
  expect(shop.coupons?.map(({ couponID, state }) => [couponID, state])).toEqual([
    ['used', 'used'],
    ['late', 'expired'],
    ['ten-off', 'good'],
  ])
})

test('buying is ordered, paid, vouched for, and the shelf is read again', async () => {
  inCart()
  shop.buy()
  expect(shop.buying).toBe(true)
  expect(world.last()).toMatchObject({ service: 'placeOrder', what: { skuID: 'large', quantity: 2 } })
  expect(wish()).not.toHaveProperty('couponID')
  await world.last().answer(paid)
  expect(shop).toMatchObject({ buying: false, bought: { orderID: 'o' }, failure: '' })
  expect(world.vouched).toEqual([['BUY_GOODS', { product: 'cup', sku: 'large', count: 2, receipt: 'r' }]])
  expect(world.rereads()).toBe(1)
})

test('a double tap is one order', async () => {
  inCart()
  shop.buy()
  shop.buy()
  expect(world.asked.filter(({ service }) => service === 'placeOrder')).toHaveLength(1)
})

test('an order whose answer was lost is the same order when it is tried again; another wish is another', async () => {
  inCart()
  shop.buy()
  const { requestID } = wish()
  await world.last().refuse('network', 0)
  expect(shop).toMatchObject({ buying: false, failure: 'network', bought: null })
  shop.buy()
  expect(wish().requestID).toBe(requestID)
  await world.last().refuse('failed', 503)
  shop.setQuantity(1)
  shop.buy()
  expect(wish().requestID).not.toBe(requestID)
})

test('an order that is refused is told why, and the next try is a new one', async () => {
  inCart()
  shop.buy()
  const { requestID } = wish()
  await world.last().refuse('sold-out', 409)
  expect(shop.failure).toBe('sold-out')
  expect(world.vouched).toEqual([])
  expect(world.rereads()).toBe(1)
  shop.buy()
  expect(wish().requestID).not.toBe(requestID)
})

test('where WeChat asks the buyer to confirm, the same order is asked about afterwards', async () => {
  inCart()
  shop.buy()
  const { requestID } = wish()
  await world.last().answer({ order: order({ state: 'pending' }), receipt: '', confirm: { package: 'p' } })
  expect(world.last().service).toBe('confirmPayment')
  await world.last().answer(undefined)
  expect(wish().requestID).toBe(requestID)
  await world.last().answer(paid)
  expect(shop.bought).toMatchObject({ state: 'paid' })
})

test('who closes the payment dialog has bought nothing, and comes back to the same order', async () => {
  inCart()
  shop.buy()
  const { requestID } = wish()
  await world.last().answer({ order: order({ state: 'pending' }), receipt: '', confirm: { package: 'p' } })
  await world.last().refuse('declined', 0)
  expect(shop).toMatchObject({ buying: false, failure: 'declined', bought: null })
  shop.buy()
  expect(wish().requestID).toBe(requestID)
})

test('a guest is asked to sign in, and what was chosen when they tapped is bought afterwards', () => {
  world.signOut()
  inCart()
  shop.buy()
  expect(world.asked).toEqual([])
  shop.setQuantity(1)
  world.signIn()
  expect(wish()).toMatchObject({ skuID: 'large', quantity: 2 })
})

test('a coupon that was chosen goes along with the order, and is not chosen any more once it is used', async () => {
  inCart()
  await world.last().answer([coupon()])
  shop.chooseCoupon('ten-off')
  shop.buy()
  expect(wish()).toMatchObject({ couponID: 'ten-off' })
  await world.last().answer(paid)
  expect(shop.couponID).toBe('')
  expect(world.last().service).toBe('fetchCoupons')
})

test('orders are read when they are looked at, and what is bought later is the first of them', async () => {
  shop.showOrders()
  expect(shop).toMatchObject({ view: 'orders', orders: null })
  await world.last().answer([order({ orderID: 'before' })])
  inCart()
  shop.buy()
  await world.last().answer(paid)
  expect(shop.orders?.map(({ orderID }) => orderID)).toEqual(['o', 'before'])
})

test('another viewer sees nothing of the one before', async () => {
  shop.showOrders()
  await world.last().answer([order()])
  shop.showCoupons()
  await world.last().answer([coupon()])
  shop.forgetViewer()
  expect(shop).toMatchObject({ orders: null, coupons: null, couponID: '' })
})
