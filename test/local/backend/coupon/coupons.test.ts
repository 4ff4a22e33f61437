import { startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop()))
afterAll(() => shop.close())

const terms = { title: '5 off', amountFen: 500, minimumFen: 1000, total: 2, validSeconds: 3600 }
const made = (change: Partial<typeof terms> = {}) => shop.coupons.make('cups', { ...terms, ...change })
const dropped = async (change: Partial<typeof terms> = {}) => {
  const couponID = await made(change)
  await shop.coupons.drop('cups', couponID, 60)
  return couponID
}
const claim = (as: string, couponID: string) => shop.post(as, `/coupons/${couponID}/claim`)
const refused = (status: number, error: string) => ({ status, body: { error } })

test('a claim puts the coupon into the purse; claiming it again says already, with the same receipt', async () => {
  const couponID = await dropped()
  const first = await claim('li', couponID)
  const coupon = { couponID, roomID: 'cups', title: '5 off', amountFen: 500, minimumFen: 1000, orderID: null }
  expect(first).toMatchObject({ status: 200, body: { status: 'claimed', coupon } })
  const again = await claim('li', couponID)
  expect(again.body).toEqual({ ...first.body, status: 'already' })
  expect(await shop.mine('li', 'coupons')).toEqual([first.body['coupon']])
  expect(await shop.mine('wang', 'coupons')).toEqual([])
})

test('the receipt of a claim is good for the message about it', async () => {
  const couponID = await dropped()
  const { receipt } = (await claim('li', couponID)).body
  expect(await shop.takes('coupon', 'wang', { coupon: couponID })(receipt)).toBe(false)
  expect(await shop.takes('coupon', 'li', { coupon: couponID })(receipt)).toBe(true)
})

test('an open drop is in the answer of the room with how many remain; it is gone from there when its time is over', async () => {
  const couponID = await dropped()
  await claim('li', couponID)
  const closesAt = expect.any(Number) as number
  expect(await shop.told('coupons')).toContainEqual({ couponID, ...terms, remaining: 1, closesAt })
  shop.pass(61)
  expect(await shop.told('coupons')).toEqual([])
})

test('the answer of the room says to each caller what they have of the open drops, and nothing of others', async () => {
  const couponID = await dropped()
  const terms = { title: 'Luck', totalFen: 700, count: 1, seconds: 60, validSeconds: 3600 }
  const packetID = await shop.redPackets.make('cups', terms)
  expect(await shop.told('held', 'li')).toEqual({})
  await claim('li', couponID)
  await shop.post('wang', `/red-packets/${packetID}/draw`)
  expect(await shop.told('held', 'li')).toEqual({ [couponID]: 500 })
  expect(await shop.told('held', 'wang')).toEqual({ [packetID]: 700 })
  expect(await shop.told('held')).toEqual({})
  shop.pass(61)
  expect(await shop.told('held', 'li')).toEqual({})
})

test('what cannot be claimed is told apart', async () => {
  const prepared = await made()
  expect(await claim('li', prepared)).toMatchObject(refused(409, 'not-dropped'))
  expect(await claim('li', 'nothing')).toMatchObject(refused(404, 'no-coupon'))
  const few = await dropped({ total: 1 })
  await claim('wang', few)
  expect(await claim('li', few)).toMatchObject(refused(410, 'gone'))
  const late = await dropped()
  await claim('wang', late)
  shop.pass(61)
  expect(await claim('li', late)).toMatchObject(refused(410, 'expired'))
  expect(await claim('wang', late)).toMatchObject({ status: 200, body: { status: 'already' } })
  expect((await shop.call('POST', `/api/rooms/cups/coupons/${late}/claim`, { body: {} })).status).toBe(401)
})

test('a coupon is dropped once', async () => {
  const couponID = await dropped()
  await expect(shop.coupons.drop('cups', couponID, 60)).rejects.toMatchObject({ error: 'dropped' })
  await expect(shop.coupons.drop('other', couponID, 60)).rejects.toMatchObject({ error: 'no-coupon' })
})

test('one user who claims twenty times at once gets one, though another is left', async () => {
  const couponID = await dropped()
  const answers = await Promise.all(Array.from({ length: 20 }, () => claim('li', couponID)))
  const statuses = answers.map(({ body }) => body['status'])
  expect(statuses.filter((status) => status === 'claimed')).toHaveLength(1)
  expect(statuses.filter((status) => status === 'already')).toHaveLength(19)
  expect(await shop.told('coupons')).toContainEqual(expect.objectContaining({ couponID, remaining: 1 }))
})

test('who was removed from the room claims nothing', async () => {
  const couponID = await dropped()
  await shop.backend.rooms.remove('cups', 'bad', 'mia')
  expect(await claim('bad', couponID)).toMatchObject(refused(403, 'removed'))
  expect(await shop.mine('bad', 'coupons')).toEqual([])
})
