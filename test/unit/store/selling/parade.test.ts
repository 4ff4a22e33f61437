import type { Gift } from '../../../../miniprogram/services/room/on-sale'
import { systemClock } from '../../../../miniprogram/store/clock'
import { Parade } from '../../../../miniprogram/store/selling/parade'

const rose: Gift = { giftID: 'rose', name: 'Rose', picture: '', coins: 1, size: 'small' }
const kiln: Gift = { giftID: 'kiln', name: 'Kiln', picture: '', coins: 500, size: 'big' }
const STAY = 3000

let parade: Parade
beforeEach(() => {
  jest.useFakeTimers()
  parade = new Parade(systemClock, 3, STAY)
})
afterEach(() => {
  parade.clear()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

const gives = (userID: string, gift = rose, count = 1) =>
  parade.add({ person: { userID, nick: userID, avatar: '' }, gift, count, own: false })
const shown = () => parade.shown.map(({ name, gift, count }) => `${name} ${gift} ${count}`)
const pass = (ms: number) => jest.advanceTimersByTime(ms)

test('a gift is shown at once, and goes a while after its last change', () => {
  gives('li')
  expect(shown()).toEqual(['li Rose 1'])
  pass(2000)
  gives('li', rose, 9)
  expect(shown()).toEqual(['li Rose 10'])
  pass(2000)
  expect(shown()).toEqual(['li Rose 10'])
  pass(1250)
  expect(shown()).toEqual([])
  expect(jest.getTimerCount()).toBe(0)
})

test('a combo keeps its banner, and the same people come back under another', () => {
  gives('li')
  const [first] = parade.shown
  gives('li')
  expect(parade.shown[0]).toMatchObject({ id: first?.id, count: 2 })
  pass(10_000)
  gives('li')
  expect(parade.shown[0]?.id).not.toBe(first?.id)
})

test('at most three are on screen; the others follow', () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) gives(name)
  expect(shown()).toEqual(['a Rose 1', 'b Rose 1', 'c Rose 1'])
  gives('d')
  pass(3250)
  expect(shown()).toEqual(['d Rose 2', 'e Rose 1'])
})

test('a combo without end makes room for those that wait', () => {
  for (const name of ['a', 'b', 'c', 'late']) gives(name)
  const seen = new Set<string>()
  for (let second = 0; second < 12; second++) {
    for (const name of ['a', 'b', 'c']) gives(name)
    pass(1000)
    parade.shown.forEach(({ name }) => seen.add(name))
    if (second < 7) expect(seen).not.toContain('late')
  }
  expect(seen).toContain('late')
})

test('a big gift overtakes a small one that waits', () => {
  gives('a')
  pass(2000)
  for (const name of ['b', 'c', 'small']) gives(name)
  pass(500)
  gives('big', kiln)
  pass(750)
  expect(shown()).toEqual(['b Rose 1', 'c Rose 1', 'big Kiln 1'])
})

test('a small gift is not behind big ones for ever', () => {
  for (const name of ['a', 'b', 'c', 'patient']) gives(name)
  const seenAt = new Map<string, number>()
  for (let second = 0; second < 30; second++) {
    gives(`one-${second}`, kiln)
    gives(`two-${second}`, kiln)
    pass(1000)
    parade.shown.forEach(({ name }) => seenAt.has(name) || seenAt.set(name, second))
  }
  expect(seenAt.get('patient')).toBeGreaterThan(9)
  expect(seenAt.get('patient')).toBeLessThan(30)
})

test('in a flood nothing is missing from the counts, and what waits is bounded', () => {
  const counted = new Map<string, number>()
  const look = () => parade.shown.forEach(({ id, count }) => counted.set(id, count))
  let given = 0
  for (let i = 0; i < 5000; i++) {
    gives(`viewer-${i}`, i % 100 === 0 ? kiln : rose)
    given += 1
    look()
    if (i % 50 === 0) {
      pass(250)
      look()
    }
  }
  let rounds = 0
  while (parade.shown.length > 0 && rounds < 1000) {
    pass(250)
    look()
    rounds += 1
  }
  expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(given)
  // Fifty who wait, and one banner of the flood for each gift, three at a time.
  expect(rounds * 250).toBeLessThan((52 / 3 + 2) * STAY * 2)
})
