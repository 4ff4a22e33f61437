import { fetchBalance } from '../../../../miniprogram/services/gift/fetch-balance'
import { fetchCoupons } from '../../../../miniprogram/services/shop/fetch-coupons'
import { fetchOrders } from '../../../../miniprogram/services/shop/fetch-orders'
import { startSeller } from './seller'
import type { Seller } from './seller'

let seller: Seller
beforeEach(async () => (seller = await startSeller()))
afterEach(() => seller.close())

const coupon = { couponID: 'a', roomID: 'cups', title: 'Off', amountFen: 1, minimumFen: 0, expiresAt: 9 }

test('coupons are listed with whether they are used, but for those that cannot be read', async () => {
  const broken = [null, 'a', { ...coupon, amountFen: -1 }, { ...coupon, title: undefined }]
  seller.answers(200, { coupons: [{ ...coupon, orderID: 'o' }, ...broken, { ...coupon, orderID: null }] })
  await expect(fetchCoupons(seller.caller)).resolves.toEqual([
    { ...coupon, used: true },
    { ...coupon, used: false },
  ])
  expect(seller.last()).toMatchObject({ method: 'GET', path: '/api/me/coupons' })
})

test('orders are listed', async () => {
  seller.answers(200, { orders: [{ orderID: 'broken' }] })
  await expect(fetchOrders(seller.caller)).resolves.toEqual([])
  expect(seller.last()).toMatchObject({ method: 'GET', path: '/api/me/orders' })
})

test('the balance is a whole number of coins', async () => {
  seller.answers(200, { balance: 77 })
  await expect(fetchBalance(seller.caller)).resolves.toBe(77)
  expect(seller.last()).toMatchObject({ method: 'GET', path: '/api/me/balance' })
})

test.each([
  ['orders', fetchOrders],
  ['coupons', fetchCoupons],
  ['balance', fetchBalance],
])('an answer that is no %s is a failure, not an empty list', async (subject, fetch) => {
  seller.answers(200, { [subject]: 'many' })
  await expect(fetch(seller.caller)).rejects.toMatchObject({ failure: 'failed' })
})
