import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../../../../backend/database/connect'
import { noGifts, readGiftShop } from '../../../../backend/gift/gift'
import { readSettings } from '../../../../backend/env'
import { openFolder } from '../../../support/database'
import { giftShop, startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop()))
afterAll(() => shop.close())

let requests = 0
const fresh = () => `request-${++requests}`
const give = (as: string, giftID: string, count: number, requestID = fresh()) =>
  shop.post(as, '/gifts', { requestID, giftID, count })

test('everybody has some coins once, and what can be given is in the answer of the room', async () => {
  expect(await shop.mine('li', 'balance')).toBe(100)
  expect(await shop.mine('li', 'balance')).toBe(100)
  expect(await shop.told('gifts')).toEqual(giftShop.gifts)
})

test('a gift is paid for from the balance, and its receipt is good for the message about it', async () => {
  const answer = await give('wang', 'rose', 3)
  expect(answer).toMatchObject({ status: 200, body: { balance: 70 } })
  const { receipt } = answer.body
  expect(await shop.takes('gift', 'wang', { gift: 'rose', count: 30 })(receipt)).toBe(false)
  expect(await shop.takes('gift', 'wang', { gift: 'rose', count: 3 })(receipt)).toBe(true)
})

test('the same request is one gift, however often it is asked for at once; two requests have two receipts', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => give('zhao', 'rose', 2, 'same')))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 200, body: { balance: 80 } })
  const other = await give('zhao', 'rose', 2)
  expect(other.body['balance']).toBe(60)
  expect(other.body['receipt']).not.toBe(answers[0]?.body['receipt'])
  expect(await give('zhao', 'rose', 3, 'same')).toMatchObject({
    status: 409,
    body: { error: 'request-used' },
  })
  expect(await shop.mine('zhao', 'balance')).toBe(60)
})

test('nobody gives more than they have, also with many gifts at once', async () => {
  expect(await give('chen', 'kite', 2)).toMatchObject({ status: 409, body: { error: 'insufficient' } })
  expect(await shop.mine('chen', 'balance')).toBe(100)
  const answers = await Promise.all(Array.from({ length: 30 }, () => give('chen', 'rose', 1)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(20)
  expect(await shop.mine('chen', 'balance')).toBe(0)
})

test('what cannot be given is refused', async () => {
  expect(await give('li', 'castle', 1)).toMatchObject({ status: 404, body: { error: 'no-gift' } })
  for (const count of [0, -5, 1.5, 1000, '3'])
    expect((await shop.post('li', '/gifts', { requestID: fresh(), giftID: 'rose', count })).status).toBe(400)
  await shop.backend.rooms.remove('cups', 'bad', 'mia')
  expect(await give('bad', 'rose', 1)).toMatchObject({ status: 403, body: { error: 'removed' } })
  expect(await shop.mine('li', 'balance')).toBe(100)
})

test('every balance is the sum of what came in and went out', async () => {
  await give('sun', 'rose', 4)
  const { db, close } = await openDatabase(shop.database, () => undefined)
  const sums = 'select user_id, sum(coins)::int as coins from coin_ledger group by user_id order by user_id'
  const { rows } = await db.execute(sums)
  expect(rows).toContainEqual({ user_id: 'sun', coins: 60 })
  expect((await db.execute('select user_id, coins from balances order by user_id')).rows).toEqual(rows)
  await close()
})

describe('a gift shop in a file', () => {
  const { folder, remove } = openFolder('gifts')
  const file = path.join(folder, 'gifts.json')
  const written = (text: string) => (writeFileSync(file, text), file)
  afterAll(remove)

  test('is read', () => {
    expect(readGiftShop(written(JSON.stringify(giftShop)))).toEqual(giftShop)
    expect(readGiftShop(written(JSON.stringify(noGifts)))).toEqual(noGifts)
  })

  test('that is broken or missing is a mistake of the environment, told with its place', () => {
    const [rose] = giftShop.gifts
    const wrong = written(JSON.stringify({ ...giftShop, gifts: [{ ...rose, coins: 0 }] }))
    expect(() => readSettings({ GIFTS: wrong })).toThrow(/GIFTS: .*gifts\[0\]\.coins/s)
    expect(() => readSettings({ GIFTS: written('{') })).toThrow(/GIFTS: .*JSON/)
    expect(() => readSettings({ GIFTS: '/nowhere.json' })).toThrow(/GIFTS: .*ENOENT/)
  })
})
