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
const buy = (as: string, skuID: string, more: object = {}) =>
  shop.post(as, '/orders', { requestID: fresh(), skuID, quantity: 1, ...more })
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
