import { openDatabase } from '../../../../backend/database/connect'
import { eventually } from '../../../support/eventually'
import { bowl, cups, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
/** Mia saves more at once than one caller may in earnest. */
const rate = { burst: 10_000, perSecond: 1000 }
beforeAll(async () => void (shop = await startShop({ limits: { user: rate, guest: rate } })))
afterAll(() => shop.close())

const put = (productID: string, body: object) =>
  shop.call('PUT', `/api/rooms/${cups.roomID}/products/${productID}`, { as: 'mia', body })
const product = async (productID: string) =>
  (await shop.catalogue.of(cups.roomID)).find((one) => one.productID === productID)
/** What is left of each SKU of a product. */
const left = async (productID: string) =>
  Object.fromEntries((await product(productID))?.skus.map(({ skuID, stock }) => [skuID, stock]) ?? [])

const without = (object: object, ...fields: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)))

let products = 0
/** Puts a product of so many on sale; its SKU has the product's ID, and there is a second one called `…-b`. */
const sell = async (stock: number) => {
  const productID = `p${++products}`
  const [one] = bowl(stock, productID).skus
  const other = { skuID: `${productID}-b`, name: 'Big', priceFen: 2000, stock: 7 }
  const added = await put(productID, { ...bowl(stock), number: products, skus: [one, other] })
  expect(added.status).toBe(200)
  return productID
}
let requests = 0
const buy = (skuID: string, quantity: number, as = 'li') =>
  shop.post(as, '/orders', { requestID: `r${++requests}`, skuID, quantity, totalFen: quantity * 2000 })

test('a title that is saved gives nothing back of what was sold: five are there, and no more than five are sold', async () => {
  const id = await sell(5)
  expect((await buy(id, 3)).status).toBe(200)
  const saved = await put(id, { title: 'Bowl, glazed twice' })
  expect(saved).toMatchObject({
    status: 200,
    body: { title: 'Bowl, glazed twice', number: products, sold: 3 },
  })
  expect(saved.body['skus']).toMatchObject([
    { skuID: id, stock: 2 },
    { skuID: `${id}-b`, stock: 7 },
  ])
  expect(await buy(id, 5)).toMatchObject({ status: 409, body: { error: 'sold-out' } })
  expect((await buy(id, 2)).status).toBe(200)
  expect(await product(id)).toMatchObject({ title: 'Bowl, glazed twice', sold: 5 })
})

test('a product that is saved with the stock it was read at is refused once some were sold, and nothing of it is saved', async () => {
  const id = await sell(5)
  const read = without((await product(id)) ?? {}, 'sold', 'productID')
  expect((await put(id, read)).status).toBe(200)
  await buy(id, 3)
  const refused = await put(id, { ...read, title: 'Too late' })
  expect(refused).toMatchObject({
    status: 409,
    body: { error: 'stock-changed', skus: [{ skuID: id, stock: 2 }] },
  })
  expect(refused.body['message']).toMatch(/2.*add.*set.*was/s)
  expect(await product(id)).toMatchObject({ title: 'Bowl', sold: 3 })
  expect(await left(id)).toEqual({ [id]: 2, [`${id}-b`]: 7 })
})

test('what a SKU is not told of stays: its price changes, its name and stock do not; the other SKU stays as it is', async () => {
  const id = await sell(5)
  expect((await put(id, { skus: [{ skuID: id, priceFen: 900 }] })).status).toBe(200)
  expect((await product(id))?.skus).toEqual([
    { skuID: id, name: 'Small', priceFen: 900, stock: 5 },
    { skuID: `${id}-b`, name: 'Big', priceFen: 2000, stock: 7 },
  ])
})

test.each([
  [3, 8],
  [-4, 1],
  [-5, 0],
  [0, 5],
])('stock changes by a difference: 5 and %i are %i', async (add, stock) => {
  const id = await sell(5)
  expect((await put(id, { skus: [{ skuID: id, stock: { add } }] })).status).toBe(200)
  expect(await left(id)).toEqual({ [id]: stock, [`${id}-b`]: 7 })
})

test.each([-6, 1_000_000])(
  'a difference of %i leads nowhere: it is refused with the present stock',
  async (add) => {
    const id = await sell(5)
    const refused = await put(id, { title: 'Never', skus: [{ skuID: id, stock: { add } }] })
    expect(refused).toMatchObject({
      status: 409,
      body: { error: 'stock-range', skus: [{ skuID: id, stock: 5 }] },
    })
    expect(await product(id)).toMatchObject({ title: 'Bowl' })
  },
)

test('stock is set by who knows what it was; who does not is told what it is', async () => {
  const id = await sell(5)
  const set = (stock: number, was: number) => put(id, { skus: [{ skuID: id, stock: { set: stock, was } }] })
  expect((await set(8, 5)).status).toBe(200)
  await buy(id, 1)
  const refused = await set(9, 8)
  expect(refused).toMatchObject({
    status: 409,
    body: { error: 'stock-changed', skus: [{ skuID: id, stock: 7 }] },
  })
  expect((await set(9, 7)).status).toBe(200)
  expect((await left(id))[id]).toBe(9)
})

test('every SKU whose stock is another one by now is in the refusal', async () => {
  const id = await sell(5)
  const skus = [
    { skuID: id, stock: 6 },
    { skuID: `${id}-b`, stock: { set: 1, was: 2 } },
  ]
  expect((await put(id, { skus })).body['skus']).toEqual([
    { skuID: id, stock: 5 },
    { skuID: `${id}-b`, stock: 7 },
  ])
})

const white = { skuID: 'white', name: 'White', priceFen: 1200, stock: 4 }
test.each(['stock', 'name', 'priceFen'] as const)('a new SKU needs its %s', async (field) => {
  const id = await sell(5)
  const rest = without({ ...white, skuID: `${id}-w` }, field)
  const refused = await put(id, { title: 'Never', skus: [{ skuID: id, priceFen: 1 }, rest] })
  expect(refused).toMatchObject({ status: 400, body: { error: 'bad-request' } })
  expect(refused.body['message']).toMatch(new RegExp(`skus\\[1\\].*${id}-w.*new.*${field}`))
  expect(await product(id)).toMatchObject({ title: 'Bowl', skus: [{ priceFen: 1000 }, { skuID: `${id}-b` }] })
})

test.each([{ add: 4 }, { set: 4, was: 0 }])('the stock of a new SKU is a number, not %j', async (stock) => {
  const id = await sell(5)
  const refused = await put(id, { skus: [{ ...white, skuID: `${id}-w`, stock }] })
  expect(refused).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('number') as string },
  })
})

test.each(['number', 'title', 'skus'])('a new product needs its %s', async (field) => {
  const refused = await put('new', without({ ...bowl(5, 'new'), number: 900 }, field))
  expect(refused).toMatchObject({ status: 400, body: { error: 'bad-request' } })
  expect(refused.body['message']).toMatch(new RegExp(`new.*${field}`))
  expect(await product('new')).toBeUndefined()
})

test('null takes the picture away, and nothing that a product must have', async () => {
  const id = await sell(5)
  expect(await put(id, { picture: null })).toMatchObject({
    status: 200,
    body: { picture: '', title: 'Bowl' },
  })
  for (const field of ['title', 'number', 'skus'])
    expect(await put(id, { [field]: null })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(new RegExp(`must.*${field}`, 's')) as string },
    })
  for (const field of ['name', 'priceFen', 'stock'])
    expect(await put(id, { skus: [{ skuID: id, [field]: null }] })).toMatchObject({ status: 400 })
  expect(await product(id)).toMatchObject({ title: 'Bowl', picture: '', skus: [{ stock: 5 }, { stock: 7 }] })
})

test('a product may come without a picture', async () => {
  const rest = without({ ...bowl(5, 'plain'), number: 901 }, 'picture')
  expect(await put('plain', rest)).toMatchObject({ status: 200, body: { picture: '' } })
})

test('a SKU goes when it is said to, and the last one never', async () => {
  const id = await sell(5)
  const gone = (skuID: string) => put(id, { skus: [{ skuID, remove: true }] })
  expect((await gone(id)).status).toBe(200)
  expect(await left(id)).toEqual({ [`${id}-b`]: 7 })
  expect((await gone(id)).status).toBe(200)
  expect(await gone(`${id}-b`)).toMatchObject({ status: 409, body: { error: 'no-skus' } })
  expect(await left(id)).toEqual({ [`${id}-b`]: 7 })
})

test('a SKU that comes back under its ID has the stock it is given, and a SKU may move to another product', async () => {
  const [from, to] = [await sell(5), await sell(5)]
  await buy(from, 3)
  const moving = { ...white, skuID: from, stock: 2 }
  expect(await put(to, { skus: [moving] })).toMatchObject({ status: 409, body: { error: 'taken' } })
  await put(from, { skus: [{ skuID: from, remove: true }] })
  expect((await put(from, { skus: [without(moving, 'stock')] })).status).toBe(400)
  expect((await put(to, { skus: [moving] })).status).toBe(200)
  expect(await left(to)).toEqual({ [to]: 5, [`${to}-b`]: 7, [from]: 2 })
  expect(await product(from)).toMatchObject({ sold: 3 })
})

test('a list with all SKUs gives their order; one with some leaves it, and new ones come last', async () => {
  const id = await sell(5)
  const order = async () => (await product(id))?.skus.map(({ skuID }) => skuID.slice(id.length))
  await put(id, { skus: [{ ...white, skuID: `${id}-w` }, { skuID: `${id}-b` }] })
  expect(await order()).toEqual(['', '-b', '-w'])
  await put(id, { skus: ['-w', '', '-b'].map((end) => ({ skuID: id + end })) })
  expect(await order()).toEqual(['-w', '', '-b'])
})

test('a product has at most fifty SKUs, however they were added', async () => {
  const id = await sell(5)
  const more = (from: number, count: number) =>
    put(id, { skus: Array.from({ length: count }, (_, nth) => ({ ...white, skuID: `${id}-${from + nth}` })) })
  expect((await more(0, 48)).status).toBe(200)
  expect(await more(48, 1)).toMatchObject({ status: 409, body: { error: 'too-many' } })
})

test('saves that race with orders lose nothing: what was sold and what is left is all there ever was', async () => {
  const id = await sell(20)
  const buyers = Array.from({ length: 40 }, (_, nth) => buy(id, 1, `buyer-${nth}`))
  const saves = Array.from({ length: 20 }, (_, nth) => {
    if (nth % 4 === 0) return put(id, { skus: [{ skuID: id, stock: { add: 1 } }] })
    if (nth % 4 === 1) return put(id, { ...bowl(20, id), number: Number(id.slice(1)) })
    if (nth % 4 === 2) return put(id, { skus: [{ skuID: id, stock: { set: 20, was: 20 } }] })
    return put(id, { title: `Title ${nth}`, skus: [{ skuID: id, priceFen: 1000 + nth }] })
  })
  const [orders, answers] = await Promise.all([Promise.all(buyers), Promise.all(saves)])
  const sold = orders.filter(({ status }) => status === 200).length
  expect(orders.filter(({ body }) => !('orderID' in body)).map(({ body }) => body['error'])).toEqual(
    Array(40 - sold).fill('sold-out'),
  )
  expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
  expect((await left(id))[id]).toBe(20 + 5 - sold)
  expect(await product(id)).toMatchObject({ sold })
})

test.each([
  ['a difference', { add: 1 }, 200, 3],
  ['the stock that was read', 5, 409, 2],
  ['a stock set by what was read', { set: 9, was: 5 }, 409, 2],
])(
  'a save waits for an order that is being made, and counts from what is left then: %s',
  async (_, stock, status, after) => {
    const id = await sell(5)
    const { db, close } = await openDatabase(shop.database, () => undefined)
    const waiting = async () => {
      const { rows } = await db.execute(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
      return rows.length > 0
    }
    let save: ReturnType<typeof put> | undefined
    await db.transaction(async (order) => {
      await order.execute(`update skus set stock = stock - 3 where sku_id = '${id}'`)
      save = put(id, { skus: [{ skuID: id, stock }] })
      await eventually(waiting, 'the save waits')
    })
    expect((await save)?.status).toBe(status)
    expect((await left(id))[id]).toBe(after)
    await close()
  },
)

test('of saves at once each difference counts, and one of those who set it', async () => {
  const id = await sell(5)
  const many = (stock: object) =>
    Promise.all(Array.from({ length: 10 }, () => put(id, { skus: [{ skuID: id, stock }] })))
  expect((await many({ add: 1 })).map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect((await left(id))[id]).toBe(15)
  const set = (await many({ set: 40, was: 15 })).map(({ status }) => status)
  expect(set.sort()).toEqual([200, ...Array<number>(9).fill(409)])
  expect((await left(id))[id]).toBe(40)
})

test('two who add the same product at once add it once, and both are answered', async () => {
  const body = { ...bowl(5, 'twice'), number: 902 }
  const answers = await Promise.all(Array.from({ length: 6 }, () => put('twice', body)))
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
  expect(await left('twice')).toEqual({ twice: 5 })
})
