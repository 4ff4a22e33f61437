import { startLive } from './live'
import type { Live } from './live'

let live: Live
beforeAll(async () => void (live = await startLive()))
afterAll(() => live.close())

test('a coupon is dropped: in the room, in the group field, said aloud, and there to be claimed', async () => {
  const { body } = await live.act('drop-coupon', { title: 'Five off', amountFen: 500, total: 3, seconds: 60 })
  const couponID = body['couponID'] as string
  expect(await live.room()).toMatchObject({ coupons: [{ couponID, remaining: 3 }] })
  expect(await live.field('room_drops')).toBe(couponID)
  await live.hears('DROP', JSON.stringify({ coupon: couponID }))
  const claim = { as: 'li', body: {} }
  expect(await live.test.call('POST', `/api/rooms/live/coupons/${couponID}/claim`, claim)).toMatchObject({
    status: 200,
    body: { status: 'claimed' },
  })
})

test('a red packet is dropped beside it', async () => {
  const before = await live.field('room_drops')
  const { body } = await live.act('drop-red-packet', { title: 'Luck', totalFen: 100, count: 3, seconds: 60 })
  const packetID = body['packetID'] as string
  expect(await live.room()).toMatchObject({ redPackets: [{ packetID, remaining: 3 }] })
  expect(await live.field('room_drops')).toBe(`${before},${packetID}`)
  await live.hears('DROP', JSON.stringify({ packet: packetID }))
})

test('the field has those that close last when there are more than it can hold', async () => {
  const drop = (seconds: number) =>
    live.act('drop-coupon', { title: 'One off', amountFen: 100, total: 1, seconds })
  for (let count = 0; count < 20; count++) await drop(1000 + count)
  const last = (await drop(3000)).body['couponID'] as string
  const field = (await live.field('room_drops')) ?? ''
  expect(Buffer.byteLength(field)).toBeLessThanOrEqual(512)
  expect(field).toContain(last)
  expect((await live.room())['coupons']).toHaveLength(22)
})
