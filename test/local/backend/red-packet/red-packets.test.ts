import { split } from '../../../../backend/red-packet/split'
import { startShop } from '../../../support/shop'
import type { Shop } from '../../../support/shop'

let shop: Shop
beforeAll(async () => void (shop = await startShop()))
afterAll(() => shop.close())

const make = (totalFen: number, count: number) =>
  shop.redPackets.make('cups', { title: 'Luck', totalFen, count, seconds: 60, validSeconds: 3600 })
const draw = (as: string, packetID: string) => shop.post(as, `/red-packets/${packetID}/draw`)
const refused = (status: number, error: string) => ({ status, body: { error } })
const amountOf = ({ body }: { body: Record<string, unknown> }) =>
  (body['coupon'] as { amountFen: number }).amountFen

test.each([
  [1, 1],
  [5, 5],
  [6, 5],
  [1000, 7],
  [10_000_000, 2000],
])('%i fen in %i splits: each of at least one fen, and nothing is lost', (totalFen, count) => {
  for (let round = 0; round < 20; round++) {
    const amounts = split(totalFen, count)
    expect(amounts).toHaveLength(count)
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(1)
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(totalFen)
  }
})

test('splits are a matter of luck, and who draws first has no more of it', () => {
  const rounds = Array.from({ length: 3000 }, () => split(1000, 10))
  const average = (place: number) =>
    rounds.reduce((sum, amounts) => sum + (amounts[place] ?? 0), 0) / rounds.length
  expect(new Set(rounds.map(([first]) => first)).size).toBeGreaterThan(50)
  for (const place of [0, 5, 9]) expect(Math.abs(average(place) - 100)).toBeLessThan(10)
})

test('all draw one small coupon each, until the packet is empty; together they make its whole amount', async () => {
  const packetID = await make(1000, 3)
  const draws = [await draw('li', packetID), await draw('wang', packetID), await draw('zhao', packetID)]
  expect(draws.map(({ body }) => body['status'])).toEqual(['drawn', 'drawn', 'drawn'])
  expect(draws.map(amountOf).reduce((sum, amount) => sum + amount)).toBe(1000)
  expect(await draw('chen', packetID)).toMatchObject(refused(410, 'empty'))
  expect((await draw('li', packetID)).body).toEqual({ ...draws[0]?.body, status: 'already' })
  const mine = { couponID: packetID, minimumFen: 0, amountFen: amountOf(draws[0] ?? { body: {} }) }
  expect(await shop.mine('li', 'coupons')).toEqual([expect.objectContaining(mine)])
})

test('an open packet is in the answer of the room with how many splits remain', async () => {
  const packetID = await make(500, 5)
  const { receipt } = (await draw('li', packetID)).body
  const closesAt = expect.any(Number) as number
  const told = { packetID, title: 'Luck', totalFen: 500, count: 5, remaining: 4, closesAt }
  expect(await shop.told('redPackets')).toContainEqual(told)
  expect(await shop.takes('red-packet', 'li', { packet: packetID })(receipt)).toBe(true)
  shop.pass(61)
  expect(await shop.told('redPackets')).toEqual([])
  expect(await draw('wang', packetID)).toMatchObject(refused(410, 'expired'))
  expect(await draw('wang', 'nothing')).toMatchObject(refused(404, 'no-packet'))
})

test('one user who draws twenty times at once draws one split, the last one too', async () => {
  const packetID = await make(2, 1)
  const answers = await Promise.all(Array.from({ length: 20 }, () => draw('li', packetID)))
  const statuses = answers.map(({ body }) => body['status'])
  expect(statuses.filter((status) => status === 'drawn')).toHaveLength(1)
  expect(statuses.filter((status) => status === 'already')).toHaveLength(19)
})

test('who was removed from the room draws nothing', async () => {
  const packetID = await make(10, 2)
  await shop.backend.rooms.remove('cups', 'bad', 'mia')
  expect(await draw('bad', packetID)).toMatchObject(refused(403, 'removed'))
})
