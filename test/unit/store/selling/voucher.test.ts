import { Voucher } from '../../../../miniprogram/store/selling/voucher'
import { surroundings } from '../../../support/around'

let world: ReturnType<typeof surroundings>
let voucher: Voucher
beforeEach(() => {
  jest.useFakeTimers()
  world = surroundings()
  voucher = new Voucher(world.around)
})
afterEach(() => {
  voucher.reset()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})
const names = () => world.said.map(({ name }) => name)
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('what was paid for is said at High with its receipt', async () => {
  voucher.vouch('SEND_GIFT', { gift: 'rose', count: 1, receipt: 'r' })
  await world.settled()
  expect(world.said).toEqual([
    { name: 'SEND_GIFT', value: '{"gift":"rose","count":1,"receipt":"r"}', priority: 'High' },
  ])
})

test('while the network is away it waits, and goes out in its order when it is back', async () => {
  world.roomRefuses('network')
  voucher.vouch('SEND_GIFT', { receipt: 'a' })
  voucher.vouch('BUY_GOODS', { receipt: 'b' })
  await pass(30_000)
  expect(new Set(names())).toEqual(new Set(['SEND_GIFT']))
  world.roomRefuses(null)
  world.said.length = 0
  await pass(3000)
  expect(names()).toEqual(['SEND_GIFT', 'BUY_GOODS'])
})

test('what the room refuses for good is not said again, and keeps nothing else waiting', async () => {
  world.roomRefuses('rejected')
  voucher.vouch('SEND_GIFT', { receipt: 'a' })
  await world.settled()
  world.roomRefuses(null)
  voucher.vouch('BUY_GOODS', { receipt: 'b' })
  await pass(60_000)
  expect(names()).toEqual(['SEND_GIFT', 'BUY_GOODS'])
})

test('a network that stays away is not asked for ever', async () => {
  world.roomRefuses('network')
  voucher.vouch('SEND_GIFT', { receipt: 'a' })
  await pass(10 * 60_000)
  expect(world.said.length).toBeLessThan(50)
  expect(jest.getTimerCount()).toBe(0)
})

test('who leaves says nothing more', async () => {
  world.roomRefuses('network')
  voucher.vouch('SEND_GIFT', { receipt: 'a' })
  await pass(0)
  voucher.reset()
  world.roomRefuses(null)
  await pass(60_000)
  expect(names()).toEqual(['SEND_GIFT'])
})
