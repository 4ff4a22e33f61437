import type { OpenDrop } from '../../../../miniprogram/services/room/on-sale'
import { Drops } from '../../../../miniprogram/store/selling/drops'
import { surroundings } from '../../../support/around'

let world: ReturnType<typeof surroundings>
let drops: Drops
beforeEach(() => {
  jest.useFakeTimers()
  world = surroundings()
  drops = new Drops(world.around)
})
afterEach(() => {
  drops.reset()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

const drop = (id: string, more: Partial<OpenDrop> = {}): OpenDrop => ({
  id,
  kind: 'coupon',
  title: 'Ten off',
  amountFen: 1000,
  minimumFen: 5000,
  remaining: 10,
  closesAt: Date.now() / 1000 + 60,
  heldFen: 0,
  ...more,
})
const won = (id: string, amountFen: number, fresh = true) => ({
  fresh,
  receipt: 'r',
  coupon: { couponID: id, roomID: 'cups', title: '', amountFen, minimumFen: 0, expiresAt: 0, used: false },
})
const states = () => drops.cards.map(({ id, state }) => `${id} ${state}`)
const pass = (seconds: number) => jest.advanceTimersByTime(seconds * 1000)

test('a drop is a card that counts down, and has expired when its time is over', () => {
  drops.opened([drop('a')])
  expect(drops.cards).toMatchObject([{ id: 'a', kind: 'coupon', secondsLeft: 60, state: 'open' }])
  pass(20)
  expect(drops.cards[0]?.secondsLeft).toBe(40)
  pass(40)
  expect(states()).toEqual(['a expired'])
  pass(20)
  expect(drops.cards).toEqual([])
  expect(jest.getTimerCount()).toBe(0)
})

test('a claim is asked for once, won, and vouched for', async () => {
  drops.opened([drop('a'), drop('b', { kind: 'packet' })])
  drops.claim('a')
  drops.claim('a')
  expect(states()).toEqual(['a claiming', 'b open'])
  expect(world.asked.map(({ service, what }) => [service, what])).toEqual([['claimCoupon', 'a']])
  await world.last().answer(won('a', 1000))
  drops.claim('b')
  expect(world.last().service).toBe('drawPacket')
  await world.last().answer(won('b', 7))
  expect(drops.cards).toMatchObject([
    { state: 'claimed', wonFen: 1000 },
    { state: 'claimed', wonFen: 7 },
  ])
  expect(world.vouched).toEqual([
    ['USE_COUPON', { coupon: 'a', receipt: 'r' }],
    ['RED_PACKET', { packet: 'b', receipt: 'r' }],
  ])
})

test('what was claimed before is claimed, and told to nobody again', async () => {
  drops.opened([drop('a')])
  drops.claim('a')
  await world.last().answer(won('a', 1000, false))
  expect(drops.cards).toMatchObject([{ state: 'claimed', wonFen: 1000 }])
  expect(world.vouched).toEqual([])
})

test.each([
  ['gone', 'gone'],
  ['empty', 'gone'],
  ['expired', 'expired'],
] as const)('a claim that is refused as %s leaves the card %s', async (failure, state) => {
  drops.opened([drop('a')])
  drops.claim('a')
  await world.last().refuse(failure, 410)
  expect(states()).toEqual([`a ${state}`])
  drops.claim('a')
  expect(world.asked).toHaveLength(1)
})

test('a claim that nobody answered may be tried again', async () => {
  drops.opened([drop('a')])
  drops.claim('a')
  await world.last().refuse('network', 0)
  expect(drops.cards).toMatchObject([{ state: 'open', failure: 'network' }])
  drops.claim('a')
  expect(drops.cards).toMatchObject([{ state: 'claiming', failure: '' }])
})

test('a drop that is no longer among the open ones has closed; one that was claimed stays claimed', async () => {
  drops.opened([drop('a'), drop('b'), drop('c')])
  drops.claim('c')
  await world.last().answer(won('c', 1000))
  drops.opened([drop('b', { remaining: 0 })])
  expect(states()).toEqual(['a gone', 'b gone', 'c claimed'])
})

test('who comes when everything is gone sees no card', () => {
  drops.opened([drop('a', { remaining: 0 })])
  expect(drops.cards).toEqual([])
})

test('who has claimed it before sees no card; a card that is up says so, and goes', () => {
  drops.opened([drop('a', { heldFen: 1000 }), drop('b')])
  expect(states()).toEqual(['b open'])
  expect(drops.knows('a')).toBe(true)
  drops.opened([drop('a', { heldFen: 1000 }), drop('b', { heldFen: 88, remaining: 0 })])
  expect(drops.cards).toMatchObject([{ id: 'b', state: 'claimed', wonFen: 88 }])
  pass(8)
  expect(drops.cards).toEqual([])
})

test('a card that was dismissed does not come back', () => {
  drops.opened([drop('a')])
  drops.dismiss('a')
  drops.opened([drop('a'), drop('b')])
  expect(states()).toEqual(['b open'])
  expect(drops.knows('a')).toBe(true)
})

test('a guest is asked to sign in, and has claimed once they have', () => {
  world.signOut()
  drops.opened([drop('a')])
  drops.claim('a')
  expect(states()).toEqual(['a open'])
  world.signIn()
  expect(states()).toEqual(['a claiming'])
})
