import { failureText, words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until, type Mounted } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'
import { answers, drop } from '../../support/stocked-shop'

const { drops, shop } = roomStore
const show = () => mount('components/drop-card/drop-card')
const note = (card: Mounted) => card.find('.note').textContent
const action = (card: Mounted) => card.find('.action')

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
})
afterEach(() => {
  drops.reset()
  jest.restoreAllMocks()
})

test('without a drop there is nothing', () => {
  expect(show().root.children).toHaveLength(0)
})

test('a coupon tells what it takes off, on which orders, and how long it is there', async () => {
  const card = show()
  drops.opened([drop('c', { minimumFen: 30000 })])
  await until(() => card.find('.amount').textContent === '¥10')
  card.byRole('group', `${words.shop.couponDrop}: Drop c`)
  expect(note(card)).toBe(words.shop.over('¥300'))
  expect(card.find('.left').textContent).toMatch(/^(1:00|0:59)$/)
})

test('a red packet tells what is in it', () => {
  drops.opened([drop('p', { kind: 'packet', amountFen: 2000 })])
  const card = show()
  card.byRole('group', `${words.shop.redPacket}: Drop p`)
  expect(note(card)).toBe(words.shop.toShare('¥20'))
  card.byRole('button', `${words.shop.open}: Drop p`)
})

test('it counts down, and says when the time is over', () => {
  jest.useFakeTimers()
  drops.opened([drop('c', { closesAt: Math.floor(Date.now() / 1000) + 3 })])
  const card = show()
  jest.advanceTimersByTime(1100)
  expect(card.find('.left').textContent).toBe('0:02')
  jest.advanceTimersByTime(2100)
  expect(note(card)).toBe(words.shop.expired)
  expect(card.findAll('.action')).toHaveLength(0)
  jest.advanceTimersByTime(9000)
  expect(card.root.children).toHaveLength(0)
})

test('a claim is one tap, and none while it is under way', async () => {
  const claimed = jest.spyOn(drops, 'claim').mockReturnValue()
  drops.opened([drop('c')])
  const card = show()
  card.tap(action(card))
  expect(claimed.mock.calls).toEqual([['c']])
  answers.claim('c', { state: 'claiming' })
  await until(() => action(card).getAttribute('aria-disabled') === 'true')
  card.tap(action(card))
  expect(claimed).toHaveBeenCalledTimes(1)
})

test('a claimed coupon leads to the own coupons and leaves the screen', async () => {
  drops.opened([drop('c')])
  const card = show()
  answers.claim('c', { state: 'claimed', wonFen: 1000 })
  await until(() => note(card) === words.shop.couponWon)
  card.tap(action(card))
  expect(shop.view).toBe('coupons')
  await until(() => card.root.children.length === 0)
})

test('an opened packet tells what was in it for the viewer', async () => {
  drops.opened([drop('p', { kind: 'packet', amountFen: 2000 })])
  const card = show()
  answers.claim('p', { state: 'claimed', wonFen: 320 })
  await until(() => note(card) === words.shop.packetWon('¥3.20'))
})

test.each([
  ['coupon', words.shop.couponGone],
  ['packet', words.shop.packetGone],
] as const)('a %s that others were faster at says so and offers nothing', async (kind, gone) => {
  drops.opened([drop('c', { kind })])
  const card = show()
  answers.claim('c', { state: 'gone' })
  await until(() => note(card) === gone)
  expect(card.findAll('.action')).toHaveLength(0)
})

test('a claim that failed says why and can be tried again', async () => {
  const claimed = jest.spyOn(drops, 'claim').mockReturnValue()
  drops.opened([drop('c')])
  const card = show()
  answers.claim('c', { failure: 'network' })
  await until(() => note(card) === failureText('network'))
  card.tap(action(card))
  expect(claimed).toHaveBeenCalledTimes(1)
})

test('one is on screen at once, the newest; the one before comes when it is taken down', async () => {
  drops.opened([drop('a'), drop('b')])
  const card = show()
  expect(card.find('.title').textContent).toBe('Drop b')
  expect(card.findAll('.ticket')).toHaveLength(1)
  card.tap(card.byRole('button', `${words.close}: Drop b`))
  await until(() => card.find('.title').textContent === 'Drop a')
})

test('what is over makes room for what can still be had', async () => {
  drops.opened([drop('a'), drop('b')])
  const card = show()
  answers.claim('b', { state: 'gone' })
  await until(() => card.find('.title').textContent === 'Drop a')
})
