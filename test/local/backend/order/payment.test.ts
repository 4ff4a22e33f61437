import { openDatabase } from '../../../../backend/database/connect'
import { noPayment } from '../../../../backend/order/payment'
import type { Bill, Payment } from '../../../../backend/order/payment'
import { bowl, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

/** A payment whose answers the test chooses; it keeps the bills. */
const bills: Bill[] = []
let outcome: () => ReturnType<Payment['pay']> = async () => 'paid'
let end: () => ReturnType<Payment['end']> = async () => 'declined'
const payment: Payment = { pay: async (bill) => (bills.push(bill), outcome()), end: () => end() }

let shop: Shop
beforeAll(async () => {
  shop = await startShop({ payment })
  await shop.catalogue.put('cups', 'bowl', bowl(10))
})
afterAll(() => shop.close())
afterEach(() => shop.restock('bowl', 10))

const buy = (requestID: string, more: object = {}) =>
  shop.post('li', '/orders', { requestID, skuID: 'small', quantity: 2, totalFen: 2000, ...more })
const stock = async () => (await shop.catalogue.of('cups'))[0]?.skus[0]?.stock
const sold = async () => (await shop.catalogue.of('cups'))[0]?.sold
const coupon = async () => {
  const couponID = await shop.coupons.make('cups', {
    ...{ title: '3 off', amountFen: 300, minimumFen: 0, total: 1, validSeconds: 36_000 },
  })
  await shop.coupons.drop('cups', couponID, 60)
  await shop.post('li', `/coupons/${couponID}/claim`)
  return couponID
}
const held = async (couponID: string) =>
  ((await shop.mine('li', 'coupons')) as { couponID: string; orderID: string | null }[]).find(
    (one) => one.couponID === couponID,
  )?.orderID

test('a declined payment gives stock and coupon back, and the same request stays declined', async () => {
  const couponID = await coupon()
  outcome = async () => 'declined'
  expect(await buy('declined', { couponID })).toMatchObject({ status: 402, body: { error: 'declined' } })
  expect([await stock(), await sold(), await held(couponID)]).toEqual([10, 0, null])
  outcome = async () => 'paid'
  expect((await buy('declined', { couponID })).status).toBe(402)
  expect(await buy('another', { couponID })).toMatchObject({ status: 200, body: { payFen: 1700 } })
  expect(bills.at(-1)).toMatchObject({ userID: 'li', payFen: 1700, title: 'Bowl' })
})

test('a payment that has to be confirmed on the phone keeps the order pending, without a receipt, until it is asked about again', async () => {
  outcome = async () => ({ confirm: { package: 'prepay_id=1' } })
  const pending = await buy('confirm')
  expect(pending).toMatchObject({
    status: 200,
    body: { state: 'pending', confirm: { package: 'prepay_id=1' } },
  })
  expect(pending.body).not.toHaveProperty('receipt')
  const before = await sold()
  expect(await stock()).toBe(8)
  outcome = async () => 'paid'
  const paid = await buy('confirm')
  expect(paid.body).toMatchObject({ state: 'paid', orderID: pending.body['orderID'] })
  expect(paid.body).toHaveProperty('receipt')
  expect([await stock(), await sold()]).toEqual([8, (before ?? 0) + 2])
})

test('a payment that fails to answer is asked again by the same request', async () => {
  outcome = async () => Promise.reject(new Error('the network is down'))
  expect((await buy('unknown')).status).toBe(500)
  expect(await stock()).toBe(8)
  outcome = async () => 'paid'
  expect((await buy('unknown')).body).toMatchObject({ state: 'paid' })
  expect(await stock()).toBe(8)
})

test('two answers to the same payment at once settle it once', async () => {
  const before = (await sold()) ?? 0
  await Promise.all(Array.from({ length: 10 }, () => buy('twice')))
  expect([await stock(), await sold()]).toEqual([8, before + 2])
})

test('a payment that nobody comes back for is ended after a while; what was paid by then is kept', async () => {
  outcome = async () => ({ confirm: {} })
  const couponID = await coupon()
  await buy('left', { couponID })
  const { orders } = shop.backend.selling
  shop.pass(14 * 60)
  await orders.endStale()
  expect(await stock()).toBe(8)
  shop.pass(2 * 60)
  await orders.endStale()
  expect([await stock(), await held(couponID)]).toEqual([10, null])
  expect((await buy('left', { couponID })).status).toBe(402)

  expect((await buy('paid-after-all')).status).toBe(200)
  end = async () => 'paid'
  shop.pass(16 * 60)
  await orders.endStale()
  expect(await stock()).toBe(8)
  expect((await buy('paid-after-all')).body).toMatchObject({ state: 'paid' })
})

test('what an ended payment gives back does not go to a SKU that another product has by now', async () => {
  outcome = async () => ({ confirm: {} })
  end = async () => 'declined'
  const sku = (skuID: string) => ({ skuID, name: skuID, priceFen: 1000, stock: 4 })
  const terms = { picture: '', skus: [sku('jug-one'), sku('jug-two')] }
  await shop.catalogue.put('cups', 'jug', { number: 2, title: 'Jug', ...terms })
  await buy('moves', { skuID: 'jug-one' })
  await shop.catalogue.put('cups', 'jug', { skus: [{ skuID: 'jug-one', remove: true }] })
  await shop.catalogue.put('cups', 'pot', { number: 3, title: 'Pot', skus: [sku('jug-one')], picture: '' })
  shop.pass(16 * 60)
  await shop.backend.selling.orders.endStale()
  expect((await buy('moves', { skuID: 'jug-one' })).status).toBe(402)
  const pot = (await shop.catalogue.of('cups')).find(({ productID }) => productID === 'pot')
  expect(pot?.skus).toMatchObject([{ skuID: 'jug-one', stock: 4 }])
})

test('an order that waits to be paid costs what was agreed to when it was made, though the price rose meanwhile', async () => {
  outcome = async () => ({ confirm: {} })
  expect((await buy('waits')).body).toMatchObject({ state: 'pending', payFen: 2000 })
  await shop.catalogue.put('cups', 'bowl', { skus: [{ skuID: 'small', priceFen: 9000 }] })
  outcome = async () => 'paid'
  expect((await buy('waits', { totalFen: 18_000 })).body).toMatchObject({ state: 'paid', payFen: 2000 })
  expect(bills.at(-1)).toMatchObject({ payFen: 2000 })
  await shop.catalogue.put('cups', 'bowl', { skus: [{ skuID: 'small', priceFen: 1000 }] })
})

test('an order that waits to be paid, and costs more than the buyer agrees to now, is ended and never charged', async () => {
  outcome = async () => ({ confirm: {} })
  const couponID = await coupon()
  await buy('dear', { couponID })
  const asked = bills.length
  end = async () => 'declined'
  expect(await buy('dear', { couponID, totalFen: 1000 })).toMatchObject({
    status: 402,
    body: { error: 'declined' },
  })
  expect([bills.length, await stock(), await held(couponID)]).toEqual([asked, 10, null])

  await buy('dear-but-paid')
  end = async () => 'paid'
  const paid = await buy('dear-but-paid', { totalFen: 1000 })
  expect(paid.body).toMatchObject({ state: 'paid', payFen: 2000 })
  expect(paid.body).toHaveProperty('receipt')
})

test('one payment that cannot be ended does not keep others from their end', async () => {
  outcome = async () => ({ confirm: {} })
  for (const request of ['first', 'second', 'third']) await buy(request)
  let asked = 0
  end = async () => (++asked === 1 ? Promise.reject(new Error('the network is down')) : 'declined')
  shop.pass(16 * 60)
  await expect(shop.backend.selling.orders.endStale()).rejects.toThrow('the network is down')
  expect([asked, await stock()]).toEqual([3, 8])
})

test('without a payment nothing can be bought, and it says so', async () => {
  outcome = () => noPayment.pay(bills[0] as Bill)
  expect(await buy('none')).toMatchObject({ status: 501, body: { error: 'no-payment' } })
})

test('the tables refuse what the code must never do', async () => {
  const { db, close } = await openDatabase(shop.database, () => undefined)
  const refusing = [
    `update skus set stock = -1`,
    `update orders set pay_fen = 0`,
    `update orders set pay_fen = pay_fen - 1`,
    `insert into balances values ('li', -1)`,
  ]
  for (const statement of refusing)
    await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: '23514' } })
  await close()
})
