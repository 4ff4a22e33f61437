import { bowl, cups, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop({ rooms: [cups, { ...cups, roomID: 'other' }] })))
afterAll(() => shop.close())

const url = (productID: string) => `/api/rooms/cups/products/${productID}`
const put = (productID: string, body: object, as = 'mia') => shop.call('PUT', url(productID), { as, body })
const remove = (productID: string, as = 'mia') => shop.call('DELETE', url(productID), { as, body: {} })
const two = {
  ...bowl(5, 'cup-1'),
  title: 'Cup',
  number: 7,
  skus: [
    { skuID: 'cup-blue', name: 'Blue', priceFen: 900, stock: 3 },
    { skuID: 'cup-red', name: 'Red', priceFen: 1100, stock: 0 },
  ],
}

test('what the host puts into the catalogue is in the answer of the room, by numbers', async () => {
  expect((await put('cup', two)).status).toBe(200)
  expect((await put('bowl', bowl(5))).status).toBe(200)
  expect(await shop.told('products')).toEqual([
    { productID: 'bowl', sold: 0, ...bowl(5) },
    { productID: 'cup', sold: 0, ...two },
  ])
  expect((await shop.call('GET', '/api/rooms/other')).body['products']).toEqual([])
})

test('a product that is put again is as it was put last, with its choices in the order of a list that names all', async () => {
  const [blue, red] = two.skus
  const green = { skuID: 'cup-green', name: 'Green', priceFen: 1000, stock: 1 }
  const changed = { ...two, title: 'Cup with a handle', skus: [green, { ...blue, priceFen: 800 }] }
  await put('cup', { ...changed, skus: [...changed.skus, { skuID: 'cup-red', remove: true }] })
  expect(await shop.told('products')).toContainEqual({ productID: 'cup', sold: 0, ...changed })
  await put('cup', { ...two, skus: [red, blue, { skuID: 'cup-green', remove: true }] })
  expect(await shop.told('products')).toContainEqual({ productID: 'cup', sold: 0, ...two, skus: [red, blue] })
})

test('a number or a SKU of another product is taken, and nothing has changed then', async () => {
  const before = await shop.told('products')
  const number = await put('plate', { ...bowl(1, 'plate'), number: 7 })
  expect(number).toMatchObject({ status: 409, body: { error: 'taken' } })
  const sku = await put('plate', { ...bowl(1, 'small'), number: 8 })
  expect(sku).toMatchObject({
    status: 409,
    body: { error: 'taken', message: expect.stringContaining('small') as string },
  })
  expect(await shop.told('products')).toEqual(before)
})

test('another room may have the same numbers and IDs', async () => {
  const answer = await shop.call('PUT', '/api/rooms/other/products/bowl', { as: 'mia', body: bowl(1) })
  expect(answer.status).toBe(200)
  expect(await shop.told('products')).toContainEqual({ productID: 'bowl', sold: 0, ...bowl(5) })
})

test('a product is removed, unless it is on show', async () => {
  await put('plate', { ...bowl(1, 'plate'), number: 9 })
  await shop.backend.rooms.change('cups', { shown: ['plate'] })
  expect(await remove('plate')).toMatchObject({ status: 409, body: { error: 'on-show' } })
  await shop.backend.rooms.change('cups', { shown: [] })
  expect((await remove('plate')).status).toBe(200)
  expect(await remove('plate')).toMatchObject({ status: 404, body: { error: 'no-product' } })
  expect(await shop.told('products')).toHaveLength(2)
})

test('only who steers the room may do this', async () => {
  expect((await put('cup', two, 'li')).status).toBe(403)
  expect((await remove('cup', 'li')).status).toBe(403)
  expect((await shop.call('PUT', url('cup'), { body: two })).status).toBe(401)
  expect((await shop.call('PUT', '/api/rooms/none/products/cup', { as: 'mia', body: two })).status).toBe(404)
  await shop.backend.rooms.setAssistant('cups', 'wang', true)
  expect((await put('cup', two, 'wang')).status).toBe(200)
})

const [sku] = bowl(1).skus
test.each<[string, object, string]>([
  ['a price of nothing', { skus: [{ ...sku, priceFen: 0 }] }, 'skus[0].priceFen'],
  ['half a fen', { skus: [{ ...sku, priceFen: 99.5 }] }, 'skus[0].priceFen'],
  ['a stock below zero', { skus: [{ ...sku, stock: -1 }] }, 'skus[0].stock'],
  ['no SKU', { skus: [] }, 'skus'],
  ['a SKU twice', { skus: [sku, sku] }, 'skus'],
  ['an empty title', { title: ' ' }, 'title'],
  ['a script for a picture', { picture: 'javascript:alert(1)' }, 'picture'],
  ['number zero', { number: 0 }, 'number'],
  ['how many were sold', { sold: 9 }, 'sold'],
])('%s is refused, with the place named', async (_, change, place) => {
  const answer = await put('bowl', { ...bowl(1), ...change })
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(place) as string } })
})

test('a room has room for 200 products', async () => {
  const numbered = (number: number) => put(`p${number}`, { ...bowl(1, `sku-${number}`), number })
  for (let number = 1000; number < 1198; number++)
    await shop.catalogue.put('cups', `p${number}`, { ...bowl(1, `sku-${number}`), number })
  expect(await numbered(2000)).toMatchObject({ status: 409, body: { error: 'too-many' } })
  expect((await numbered(1000)).status).toBe(200)
})
