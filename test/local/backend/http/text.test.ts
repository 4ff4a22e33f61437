import { bowl, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop()))
afterAll(() => shop.close())

const refusal = {
  status: 400,
  body: { error: 'bad-request', message: expect.stringContaining('U+0000') as string },
}

test('a text that the database cannot keep is a mistake of the caller, in a path and in a body', async () => {
  expect(await shop.call('GET', '/api/rooms/%00')).toMatchObject(refusal)
  expect(await shop.post('li', '/coupons/%00/claim')).toMatchObject(refusal)
  const body = { ...bowl(1), title: 'Bo\u0000wl' }
  expect(await shop.call('PUT', '/api/rooms/cups/products/bowl', { as: 'mia', body })).toMatchObject(refusal)
})
