import { PriceChanged } from '../../../../miniprogram/services/shop/place-order'
import type { Product } from '../../../../miniprogram/services/room/on-sale'
import type { HeldCoupon } from '../../../../miniprogram/services/shop/coupon'
import type { Order } from '../../../../miniprogram/services/shop/order'
import { Shop } from '../../../../miniprogram/store/selling/shop'
import { surroundings } from '../../../support/around'

const sku = (skuID: string, priceFen: number, stock = 9) => ({ skuID, name: skuID, priceFen, stock })
const cup = (...skus: Product['skus']): Product => ({
  ...{ productID: 'cup', number: 1, title: 'Cup', picture: '', sold: 0 },
  skus,
})
const order = (more: Partial<Order> = {}): Order => ({
  ...{ orderID: 'o', productID: 'cup', skuID: 'small', title: 'Cup', skuName: 'small', quantity: 1 },
  ...{ priceFen: 12_800, discountFen: 0, payFen: 12_800, state: 'paid', at: 1 },
  ...more,
})
const paid = (more: Partial<Order> = {}) => ({ order: order(more), receipt: 'r', confirm: null })
const tenOff: HeldCoupon = {
  ...{ couponID: 'ten-off', roomID: 'cups', title: 'Ten off', amountFen: 1000, minimumFen: 0 },
  ...{ expiresAt: Date.now() / 1000 + 3600, used: false },
}

let world: ReturnType<typeof surroundings>
let shop: Shop
beforeEach(() => {
  world = surroundings()
  shop = new Shop(world.around)
  shop.stocked([cup(sku('small', 12_800), sku('large', 20_000))])
  shop.look('cup')
})
const wish = () =>
  world.last().what as { requestID: string; totalFen: number; skuID: string; quantity: number }
const orders = () => world.asked.filter(({ service }) => service === 'placeOrder')
/** The backend says that it costs so much by now. */
const costs = (priceFen: number) => world.last().fail(new PriceChanged('dearer', priceFen))

describe('the total on the button', () => {
  test('goes along with the order, after the coupon', async () => {
    await world.last().answer([tenOff])
    shop.setQuantity(2)
    shop.buy()
    expect(wish()).toMatchObject({ quantity: 2, totalFen: 24_600 })
  })

  test('is asked about again where it costs more by now: the sheet has the new price, and nothing is bought', async () => {
    shop.setQuantity(2)
    shop.buy()
    const { requestID } = wish()
    await costs(99_900)
    expect(shop).toMatchObject({ failure: 'price-changed', unitFen: 99_900, totalFen: 199_800, bought: null })
    expect([shop.buying, orders().length, world.vouched.length]).toEqual([false, 1, 0])
    expect(world.rereads()).toBe(1)
    shop.buy()
    expect(wish()).toMatchObject({ skuID: 'small', quantity: 2, totalFen: 199_800 })
    expect(wish().requestID).not.toBe(requestID)
  })

  test('is what was on screen when it was tapped: one that has changed since is not ordered', () => {
    const shown = shop.totalFen
    shop.stocked([cup(sku('small', 99_900))])
    shop.buy(shown)
    expect([orders().length, shop.failure]).toEqual([0, 'price-changed'])
    shop.buy(shop.totalFen)
    expect(wish()).toMatchObject({ totalFen: 99_900 })
  })

  test('is kept while a guest signs in, whatever the price is by then', () => {
    world.signOut()
    shop.look('cup')
    shop.buy()
    shop.stocked([cup(sku('small', 99_900))])
    world.signIn()
    expect(wish()).toMatchObject({ skuID: 'small', totalFen: 12_800 })
  })

  test.each([
    [9_900, 12_800],
    [12_800, 0],
  ])('is compared with what was paid: %i fen', async (payFen, shownFen) => {
    shop.buy()
    await world.last().answer(paid({ priceFen: payFen, payFen }))
    expect(shop).toMatchObject({ bought: { payFen }, shownFen })
  })

  test('is never outdone by a payment that waits for the buyer', async () => {
    shop.buy()
    const dear = order({ state: 'pending', priceFen: 99_900, payFen: 99_900 })
    await world.last().answer({ order: dear, receipt: '', confirm: { package: 'p' } })
    expect(shop).toMatchObject({ failure: 'price-changed', buying: false, unitFen: 99_900 })
    expect(world.asked.filter(({ service }) => service === 'confirmPayment')).toEqual([])
  })
})

test('a price that changes under the eyes of who looks at it is said, once', () => {
  shop.stocked([cup(sku('small', 12_800, 3), sku('large', 30_000))])
  expect(shop.failure).toBe('')
  shop.stocked([cup(sku('small', 9_900), sku('large', 30_000))])
  expect(shop.failure).toBe('price-changed')
  shop.setQuantity(2)
  shop.stocked([cup(sku('small', 9_900), sku('large', 30_000))])
  expect(shop.failure).toBe('')
})

test('an order whose answer was lost is the same order when its price has changed, or its coupon is seen to be used', async () => {
  await world.last().answer([tenOff])
  shop.buy()
  const { requestID } = wish()
  await world.last().refuse('network', 0)
  shop.stocked([cup(sku('small', 9_900))])
  shop.buy()
  expect(wish()).toMatchObject({ requestID, couponID: 'ten-off', totalFen: 8_900 })
})

describe('the choice', () => {
  test('that is gone is not another one: nothing can be bought until the viewer chooses', () => {
    shop.chooseSku('large')
    shop.stocked([cup(sku('small', 12_800))])
    expect(shop).toMatchObject({ choiceGone: true, skuID: '', totalFen: 0 })
    shop.buy()
    expect(orders()).toEqual([])
    shop.chooseSku('small')
    expect(shop).toMatchObject({ choiceGone: false, skuID: 'small', totalFen: 12_800 })
  })

  test('that the sheet began with is not another one either', () => {
    expect(shop.skuID).toBe('small')
    shop.stocked([cup(sku('large', 20_000))])
    expect(shop).toMatchObject({ choiceGone: true, skuID: '' })
  })

  test('that is sold out stays the choice', () => {
    shop.stocked([cup(sku('small', 12_800, 0), sku('large', 20_000))])
    expect(shop).toMatchObject({ choiceGone: false, skuID: 'small', unitFen: 12_800 })
  })

  test('is made once there is something to choose', () => {
    const late = new Shop(world.around)
    late.look('cup')
    late.stocked([cup(sku('small', 12_800, 0), sku('large', 20_000, 0))])
    expect(late).toMatchObject({ skuID: 'small', choiceGone: false })
    late.stocked([cup(sku('small', 12_800, 0), sku('large', 20_000))])
    expect(late.skuID).toBe('large')
    late.stocked([cup(sku('small', 12_800), sku('large', 20_000))])
    expect(late.skuID).toBe('large')
  })

  test('is for the product that is open: a product that is gone is no lost choice', () => {
    shop.stocked([])
    expect(shop).toMatchObject({ product: null, choiceGone: false, skuID: '' })
    shop.buy()
    expect(orders()).toEqual([])
  })

  test('is no more than there are left by now', () => {
    shop.setQuantity(8)
    shop.stocked([cup(sku('small', 12_800, 2))])
    expect(shop).toMatchObject({ quantity: 2, totalFen: 25_600 })
  })
})
