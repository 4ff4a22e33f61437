import { openDemoRoom } from './demo-room'
import type { DemoRoomFixture } from './demo-room'

let demo: DemoRoomFixture
beforeAll(async () => void (demo = await openDemoRoom()))
afterAll(() => demo.close())

const room = () => demo.api.room()

test('the next product is the next number, and the first after the last', async () => {
  const { products } = await room()
  expect((await room()).shown).toEqual([])
  for (const { productID } of [...products, ...products.slice(0, 1)]) {
    await demo.host.showNext()
    expect((await room()).shown).toEqual([productID])
  }
  await demo.host.withdraw()
  expect((await room()).shown).toEqual([])
})

test('coupons are dropped in turns, and a red packet beside them; viewers can have them', async () => {
  for (let times = 0; times < 3; times++) await demo.host.dropCoupon()
  await demo.host.dropRedPacket()
  const { coupons, redPackets } = await room()
  expect(coupons.map(({ title }) => title).sort()).toEqual([
    'For a whole table',
    'Welcome to the kiln',
    'Welcome to the kiln',
  ])
  expect(await demo.api.post('viewer', `coupons/${coupons[0]?.couponID}/claim`, {})).toMatchObject({
    status: 'claimed',
  })
  expect(await demo.api.post('viewer', `red-packets/${redPackets[0]?.packetID}/draw`, {})).toMatchObject({
    status: 'drawn',
  })
})

test('the live is paused, goes on and ends', async () => {
  for (const state of ['paused', 'live', 'ended'] as const) {
    await demo.host.setState(state)
    expect((await room()).state).toBe(state)
  }
})

test("what the backend refuses is an error in the backend's words", async () => {
  await expect(demo.api.post('viewer', 'show', { productIDs: [] })).rejects.toThrow(
    'only the host of this room and their assistants may do this',
  )
})
