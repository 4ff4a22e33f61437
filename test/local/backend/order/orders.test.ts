import { bowl, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop()))
afterAll(() => shop.close())

let products = 0
/** Puts a product of so many on sale; answers the ID of its SKU. */
const sell = async (stock: number) => {
  const skuID = `sku-${++products}`
  await shop.catalogue.put('cups', `product-${products}`, { ...bowl(stock, skuID), number: products })
  return skuID
}
let requests = 0
const fresh = () => `request-${++requests}`
/** Orders one; whoever does not name a total agrees to any. */
const buy = (as: string, skuID: string, more: object = {}) =>
  shop.post(as, '/orders', { requestID: fresh(), skuID, quantity: 1, totalFen: 1_000_000, ...more })
const reprice = (skuID: string, priceFen: number) =>
  shop.catalogue.put('cups', `product-${skuID.slice(4)}`, { skus: [{ skuID, priceFen }] })
/** What is left of a SKU and how many were sold. */
const figures = async (skuID: string) => {
  const product = (await shop.catalogue.of('cups')).find(({ skus }) => skus[0]?.skuID === skuID)
  return [product?.skus[0]?.stock, product?.sold]
}
const couponOf = async (as: string, change: object = {}) => {
  const terms = { title: '3 off', amountFen: 300, minimumFen: 1500, total: 1, validSeconds: 600, ...change }
  const couponID = await shop.coupons.make('cups', terms)
  await shop.coupons.drop('cups', couponID, 60)
  await shop.post(as, `/coupons/${couponID}/claim`)
  return couponID
}
const refused = (status: number, error: string) => ({ status, body: { error } })

test('an order is paid at the price of the server; stock goes down and it counts as sold', async () => {
  const skuID = await sell(5)
  const answer = await buy('li', skuID, { quantity: 2 })
  const facts = { product: `product-${products}`, sku: skuID, count: 2 }
  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'paid', skuID, productID: facts.product, title: 'Bowl', priceFen: 1000, payFen: 2000 },
  })
  expect(await figures(skuID)).toEqual([3, 2])
  const { receipt, ...order } = answer.body
  expect(await shop.mine('li', 'orders')).toContainEqual(order)
  expect(await shop.takes('order', 'li', { ...facts, count: 20 })(receipt)).toBe(false)
  expect(await shop.takes('order', 'li', facts)(receipt)).toBe(true)
})

test('a client that names a price is refused', async () => {
  const answer = await buy('li', await sell(1), { priceFen: 1 })
  expect(answer).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('priceFen') as string },
  })
})

test.each([undefined, null, 0, -1, 9.5, '1000'])(
  'an order that agrees to %j is refused',
  async (totalFen) => {
    const skuID = await sell(1)
    const answer = await buy('li', skuID, { totalFen })
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('totalFen') as string },
    })
    expect(await figures(skuID)).toEqual([1, 0])
  },
)

test('a price that rose since the buyer saw it is not charged; they are told what it is, and nothing is taken', async () => {
  const [skuID, couponID] = [await sell(5), await couponOf('li')]
  await reprice(skuID, 99_900)
  const wish = { quantity: 2, requestID: fresh() }
  expect(await buy('li', skuID, { ...wish, totalFen: 2000 })).toMatchObject({
    status: 409,
    body: { error: 'price-changed', priceFen: 99_900, discountFen: 0, totalFen: 199_800 },
  })
  expect(await buy('li', skuID, { ...wish, totalFen: 1700, couponID })).toMatchObject({
    status: 409,
    body: { error: 'price-changed', priceFen: 99_900, discountFen: 300, totalFen: 199_500 },
  })
  expect(await figures(skuID)).toEqual([5, 0])
  expect(await buy('li', skuID, { ...wish, totalFen: 199_500, couponID })).toMatchObject({
    status: 200,
    body: { payFen: 199_500 },
  })
})

test('a price that fell since is passed on, whatever the buyer agreed to', async () => {
  const skuID = await sell(5)
  await reprice(skuID, 400)
  const answer = await buy('li', skuID, { quantity: 2, totalFen: 2000 })
  expect(answer).toMatchObject({ status: 200, body: { priceFen: 400, payFen: 800 } })
})

test('a coupon that is no longer good makes no order dearer: it is refused, not left out', async () => {
  const skuID = await sell(9)
  const [used, late] = [await couponOf('li'), await couponOf('li', { validSeconds: 60 })]
  await buy('li', skuID, { couponID: used, quantity: 2 })
  shop.pass(61)
  const wish = { quantity: 2, totalFen: 1700 }
  expect(await buy('li', skuID, { ...wish, couponID: used })).toMatchObject(refused(409, 'coupon-used'))
  expect(await buy('li', skuID, { ...wish, couponID: late })).toMatchObject(refused(410, 'coupon-expired'))
  expect(await figures(skuID)).toEqual([7, 2])
})

test('the same request is the same order when the price has changed meanwhile, at what was agreed to then', async () => {
  const skuID = await sell(5)
  const wish = { requestID: fresh(), totalFen: 1000 }
  const first = await buy('li', skuID, wish)
  await reprice(skuID, 99_900)
  expect(await buy('li', skuID, wish)).toEqual(first)
  expect(await buy('li', skuID, { ...wish, totalFen: 99_900 })).toEqual(first)
  await reprice(skuID, 100)
  expect(await buy('li', skuID, { ...wish, totalFen: 100 })).toEqual(first)
  expect(await figures(skuID)).toEqual([4, 1])
})

test('orders while the price goes up and down pay no more than they agreed to', async () => {
  const skuID = await sell(99)
  const prices = [500, 1000, 1500, 2000]
  const saves = Array.from({ length: 12 }, (_, nth) => reprice(skuID, prices[nth % 4] ?? 0))
  const wishes = Array.from({ length: 40 }, (_, nth) => prices[nth % 4] ?? 0)
  const answers = await Promise.all(wishes.map((totalFen, nth) => buy(`b${nth}`, skuID, { totalFen })))
  await Promise.all(saves)
  answers.forEach(({ status, body }, nth) => {
    const { payFen, totalFen } = body as { payFen?: number; totalFen?: number }
    if (status === 200) expect(payFen).toBeLessThanOrEqual(wishes[nth] ?? 0)
    else
      expect([status, body['error'], Number(totalFen) > (wishes[nth] ?? 0)]).toEqual([
        409,
        'price-changed',
        true,
      ])
  })
  const paid = answers.filter(({ status }) => status === 200).length
  expect(await figures(skuID)).toEqual([99 - paid, paid])
})

test('what is not there is not sold', async () => {
  const skuID = await sell(1)
  expect(await buy('li', skuID, { quantity: 2 })).toMatchObject(refused(409, 'sold-out'))
  expect((await buy('li', skuID)).status).toBe(200)
  expect(await buy('li', skuID)).toMatchObject(refused(409, 'sold-out'))
  expect(await buy('li', 'nothing')).toMatchObject(refused(404, 'no-sku'))
  expect(await figures(skuID)).toEqual([0, 1])
})

test('the same request is one order, however often it is asked for at once, of the last one too', async () => {
  const skuID = await sell(1)
  const answers = await Promise.all(Array.from({ length: 20 }, () => buy('li', skuID, { requestID: 'same' })))
  for (const answer of answers) expect(answer).toEqual({ status: 200, body: answers[0]?.body })
  expect(await figures(skuID)).toEqual([0, 1])
  const other = await buy('li', await sell(1), { requestID: 'same' })
  expect(other).toMatchObject(refused(409, 'request-used'))
  expect((await buy('wang', await sell(1), { requestID: 'same' })).status).toBe(200)
})

test('an order stays the same when its product changes or goes', async () => {
  const skuID = await sell(3)
  const first = await buy('li', skuID, { requestID: 'before' })
  await shop.catalogue.remove('cups', `product-${products}`)
  expect(await buy('li', skuID, { requestID: 'before' })).toEqual(first)
})

test('a coupon takes its amount off one order from its minimum on', async () => {
  const [skuID, couponID] = [await sell(9), await couponOf('li')]
  expect(await buy('li', skuID, { couponID })).toMatchObject(refused(409, 'minimum'))
  expect(await buy('wang', skuID, { couponID, quantity: 2 })).toMatchObject(refused(404, 'no-coupon'))
  const answer = await buy('li', skuID, { couponID, quantity: 2 })
  expect(answer).toMatchObject({ status: 200, body: { couponID, discountFen: 300, payFen: 1700 } })
  const { orderID } = answer.body
  expect(await shop.mine('li', 'coupons')).toContainEqual(expect.objectContaining({ couponID, orderID }))
  expect(await buy('li', skuID, { couponID, quantity: 2 })).toMatchObject(refused(409, 'coupon-used'))
  expect(await figures(skuID)).toEqual([7, 2])
})

test('one coupon is used for one of many orders at once, and the others take nothing from the stock', async () => {
  const [skuID, couponID] = [await sell(50), await couponOf('li')]
  const orders = Array.from({ length: 20 }, () => buy('li', skuID, { couponID, quantity: 2 }))
  const statuses = (await Promise.all(orders)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, ...Array<number>(19).fill(409)])
  expect(await figures(skuID)).toEqual([48, 2])
})

test('a coupon expires, and never makes an order free', async () => {
  const skuID = await sell(9)
  const large = await couponOf('li', { amountFen: 5000 })
  const answer = await buy('li', skuID, { couponID: large, quantity: 2 })
  expect(answer.body).toMatchObject({ discountFen: 1999, payFen: 1 })
  const late = await couponOf('li')
  shop.pass(601)
  expect(await buy('li', skuID, { couponID: late, quantity: 2 })).toMatchObject(
    refused(410, 'coupon-expired'),
  )
})

test('who was removed from the room buys nothing there', async () => {
  await shop.backend.rooms.remove('cups', 'bad', 'mia')
  expect(await buy('bad', await sell(1))).toMatchObject(refused(403, 'removed'))
})
