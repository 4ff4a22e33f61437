import { Likes } from '../../../../miniprogram/store/selling/likes'
import { surroundings } from '../../../support/around'

let world: ReturnType<typeof surroundings>
let likes: Likes
beforeEach(() => {
  jest.useFakeTimers()
  world = surroundings()
  likes = new Likes(world.around)
})
afterEach(() => {
  likes.reset()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

const tap = (times: number) => {
  for (let i = 0; i < times; i++) likes.tap()
}
const counts = () => world.said.map(({ value }) => (JSON.parse(value) as { count: number }).count)
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('a tap is in the total at once, and what was tapped within three seconds goes out as one Low message', async () => {
  likes.counted(100)
  tap(12)
  expect(likes).toMatchObject({ total: 112, mine: 12 })
  expect(world.said).toEqual([])
  await pass(3000)
  expect(world.said).toEqual([{ name: 'LIKE', value: '{"count":12,"level":1}', priority: 'Low' }])
})

test('two hundred taps in a minute are at most one message every three seconds, and none is lost', async () => {
  for (let i = 0; i < 200; i++) {
    tap(1)
    await pass(300)
  }
  await pass(3000)
  expect(world.said.length).toBeLessThanOrEqual(21)
  expect(counts().reduce((sum, count) => sum + count)).toBe(200)
})

test('more taps than one message is good for go out in several', async () => {
  tap(120)
  await pass(3000)
  await pass(6000)
  expect(counts()).toEqual([50, 50, 20])
})

test('the total is shown at once on entry, counts up later, and never falls', async () => {
  likes.counted(1000)
  expect(likes.total).toBe(1000)
  likes.counted(2000)
  const seen = [likes.total]
  for (let i = 0; i < 60; i++) {
    await pass(100)
    seen.push(likes.total)
    if (i === 5) likes.counted(1200)
  }
  expect(new Set(seen).size).toBeGreaterThan(10)
  expect([...seen].sort((one, other) => one - other)).toEqual(seen)
  expect(likes.total).toBe(2000)
  likes.counted(500)
  await pass(1000)
  expect(likes.total).toBe(2000)
})

test('a total that does not know of the own taps yet takes none of them away, and one that does counts none twice', async () => {
  likes.counted(100)
  tap(5)
  likes.counted(100)
  await pass(3000)
  expect(likes.total).toBe(105)
  likes.counted(105)
  await pass(3000)
  expect(likes.total).toBe(105)
})

test("others' likes are heard, and counted by the backend alone", () => {
  likes.counted(100)
  likes.heard(7)
  likes.heard(3)
  expect(likes).toMatchObject({ total: 100, others: 10, mine: 0 })
})

test("a guest's taps float and are sent nowhere", async () => {
  world.signOut()
  likes.counted(100)
  tap(5)
  await pass(10_000)
  expect(likes).toMatchObject({ mine: 5, total: 100 })
  expect(world.said).toEqual([])
})

test('a page that is hidden sends what was tapped, and nothing more until it shows', async () => {
  tap(4)
  likes.hide()
  expect(counts()).toEqual([4])
  tap(2)
  await pass(60_000)
  expect(counts()).toEqual([4])
  likes.show()
  await pass(3000)
  expect(counts()).toEqual([4, 2])
})

test('taps that did not get out wait for the network; those that are refused for good do not come again', async () => {
  world.roomRefuses('network')
  tap(4)
  await pass(3000)
  world.roomRefuses(null)
  await pass(3000)
  expect(counts()).toEqual([4, 4])
  world.roomRefuses('muted')
  tap(2)
  await pass(30_000)
  expect(counts()).toEqual([4, 4, 2])
})

test('what is tapped for hours without a network is bounded', async () => {
  world.roomRefuses('network')
  tap(10_000)
  await pass(3000)
  world.roomRefuses(null)
  await pass(60_000)
  expect(
    counts()
      .slice(1)
      .reduce((sum, count) => sum + count),
  ).toBe(500)
})

test('who likes a lot has a higher level', async () => {
  tap(120)
  await pass(3000)
  expect(JSON.parse(world.said[0]?.value ?? '')).toMatchObject({ level: 3 })
})

test('what somebody had not sent when they signed out, or left, is not sent by anybody', async () => {
  tap(4)
  likes.forgetViewer()
  await pass(10_000)
  expect(world.said).toEqual([])
  world.roomRefuses('network')
  tap(4)
  jest.advanceTimersByTime(3000)
  likes.reset()
  world.roomRefuses(null)
  await pass(10_000)
  expect(counts()).toEqual([4])
})
