import { PriceChanged, placeOrder } from '../../../../miniprogram/services/shop/place-order'
import { startSeller } from './seller'
import type { Seller } from './seller'

let seller: Seller
beforeEach(async () => (seller = await startSeller()))
afterEach(() => seller.close())

const wish = { requestID: 'r-1', skuID: 'small', quantity: 2, couponID: 'ten-off', totalFen: 1900 }
const order = {
  orderID: 'o',
  productID: 'cup',
  skuID: 'small',
  title: 'Cup',
  skuName: 'Small',
  quantity: 2,
  priceFen: 1000,
  discountFen: 100,
  payFen: 1900,
  state: 'paid',
  at: 1_700_000_000,
}

test('an order that is paid comes with its receipt', async () => {
  seller.answers(200, { ...order, couponID: 'ten-off', receipt: 'r' })
  await expect(placeOrder(seller.caller, wish)).resolves.toEqual({ order, receipt: 'r', confirm: null })
  expect(seller.last()).toMatchObject({ method: 'POST', path: '/api/rooms/%40TGS%231/orders', body: wish })
})

test('an order that waits for the buyer comes with what WeChat needs', async () => {
  const confirm = { timeStamp: '1', package: 'prepay_id=1' }
  seller.answers(200, { ...order, state: 'pending', confirm })
  await expect(placeOrder(seller.caller, wish)).resolves.toMatchObject({ receipt: '', confirm })
})

test.each([
  ['sold-out', 409, true],
  ['coupon-used', 409, true],
  ['minimum', 409, true],
  ['coupon-expired', 410, true],
  ['no-sku', 404, true],
  ['declined', 402, true],
  ['no-payment', 501, false],
])('the refusal %s is told by its name', async (error, status, certain) => {
  seller.answers(status, { error, message: 'no' })
  await expect(placeOrder(seller.caller, wish)).rejects.toMatchObject({ failure: error, certain })
})

test('an order that costs more by now is refused with what one costs', async () => {
  const present = { priceFen: 99_900, discountFen: 100, totalFen: 199_700 }
  seller.answers(409, { error: 'price-changed', message: 'no', ...present })
  const refused = await placeOrder(seller.caller, wish).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(PriceChanged)
  expect(refused).toMatchObject({ failure: 'price-changed', certain: true, priceFen: 99_900 })
})

test.each([undefined, '999', -1, 0.5])(
  'a new price of %j is none, and the order is refused all the same',
  async (priceFen) => {
    seller.answers(409, { error: 'price-changed', message: 'no', priceFen })
    const refused = await placeOrder(seller.caller, wish).catch((error: unknown) => error)
    expect(refused).not.toBeInstanceOf(PriceChanged)
    expect(refused).toMatchObject({ failure: 'price-changed', certain: true })
  },
)

test.each([
  ['nothing', {}],
  ['a paid order without a receipt', order],
  ['an order for half a cup', { ...order, receipt: 'r', quantity: 0.5 }],
  ['an order in a state of its own', { ...order, receipt: 'r', state: 'lost' }],
  ['an order of no product', { ...order, receipt: 'r', productID: 7 }],
])('%s is no order, and nobody knows what has been done', async (_what, answer) => {
  seller.answers(200, answer)
  await expect(placeOrder(seller.caller, wish)).rejects.toMatchObject({ failure: 'failed', certain: false })
})
