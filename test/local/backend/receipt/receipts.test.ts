import { openDatabase } from '../../../../backend/database/connect'
import { createReceipts } from '../../../../backend/receipt/receipts'
import type { Deed, Receipts } from '../../../../backend/receipt/receipts'
import { startDatabase } from '../../../support/database'

const gift = {
  kind: 'gift',
  roomID: '@TGS#cups/1',
  userID: 'li',
  facts: { gift: 'rose', count: 3 },
} as const satisfies Deed

let database: Awaited<ReturnType<typeof startDatabase>>
let opened: Awaited<ReturnType<typeof openDatabase>>
let receipts: Receipts
beforeAll(async () => {
  database = await startDatabase()
  opened = await openDatabase(database.url, () => undefined)
  receipts = createReceipts(opened.db, 'secret')
})
afterAll(async () => {
  await opened.close()
  await database.stop()
})

let last = 0
const fresh = () => receipts.issue({ ...gift, id: `entry-${++last}` })

test('a receipt lets one message in; the same message may be asked about again', async () => {
  const receipt = fresh()
  expect(await receipts.spend(receipt, { ...gift, messageKey: 'first' })).toBe(true)
  expect(await receipts.spend(receipt, { ...gift, messageKey: 'first' })).toBe(true)
  expect(await receipts.spend(receipt, { ...gift, messageKey: 'second' })).toBe(false)
})

test('of messages that carry the same receipt at once, one gets in', async () => {
  const receipt = fresh()
  const spent = Array.from({ length: 20 }, (_, nth) =>
    receipts.spend(receipt, { ...gift, messageKey: `message ${nth}` }),
  )
  expect((await Promise.all(spent)).filter(Boolean)).toHaveLength(1)
})

test.each<[string, Partial<Deed>]>([
  ['another room', { roomID: 'other' }],
  ['another user', { userID: 'wang' }],
  ['another kind of deed', { kind: 'order' }],
  ['more than was given', { facts: { gift: 'rose', count: 99 } }],
  ['a dearer gift', { facts: { gift: 'rocket', count: 3 } }],
  ['one fact more', { facts: { ...gift.facts, for: 'mia' } }],
])('a receipt is good for no message about %s, and such a try does not use it up', async (_, change) => {
  const receipt = fresh()
  expect(await receipts.spend(receipt, { ...gift, ...change, messageKey: 'one' })).toBe(false)
  expect(await receipts.spend(receipt, { ...gift, messageKey: 'one' })).toBe(true)
})

test('the order in which the facts are named does not matter', async () => {
  const facts = { count: 3, gift: 'rose' }
  expect(await receipts.spend(fresh(), { ...gift, facts, messageKey: 'one' })).toBe(true)
})

test('what is no receipt of this backend is refused', async () => {
  const receipt = fresh()
  const [id = '', signature = ''] = receipt.split('.')
  const foreign = createReceipts(opened.db, 'other secret').issue({ ...gift, id })
  const forged = ['', '.', signature, `.${signature}`, `x${receipt}`, `${receipt}=`, `${id}.${id}`, foreign]
  for (const text of forged)
    expect([text, await receipts.spend(text, { ...gift, messageKey: 'one' })]).toEqual([text, false])
})

test('the same deed has the same receipt, another deed another one, and both are short', () => {
  const issued = receipts.issue({ ...gift, id: 'x'.repeat(64) })
  expect(issued).toBe(receipts.issue({ ...gift, id: 'x'.repeat(64) }))
  expect(issued).not.toBe(receipts.issue({ ...gift, id: 'y'.repeat(64) }))
  expect(Buffer.byteLength(issued)).toBeLessThan(400)
})
