import { systemClock } from '../../../../miniprogram/store/clock'
import { Rereading } from '../../../../miniprogram/store/selling/rereading'

let reads: (() => void)[]
let rereading: Rereading
beforeEach(() => {
  jest.useFakeTimers()
  reads = []
  rereading = new Rereading(systemClock, () => new Promise((resolve) => reads.push(resolve)))
})
afterEach(() => jest.useRealTimers())

test('a change during a reading is read once more afterwards, however many there are', async () => {
  for (let i = 0; i < 5; i++) rereading.now()
  expect(reads).toHaveLength(1)
  rereading.now()
  reads[0]?.()
  await jest.advanceTimersByTimeAsync(0)
  expect(reads).toHaveLength(2)
  reads[1]?.()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(reads).toHaveLength(2)
})

test('what is no hurry is read once for all of a while', async () => {
  for (let i = 0; i < 100; i++) rereading.soon()
  expect(reads).toHaveLength(0)
  await jest.advanceTimersByTimeAsync(5000)
  expect(reads).toHaveLength(1)
  reads[0]?.()
  await jest.advanceTimersByTimeAsync(0)
  rereading.soon()
  rereading.reset()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(reads).toHaveLength(1)
})

test('phones that hear of the same change read it within a second, each at a time of its own', async () => {
  for (let phone = 1; phone < 100; phone++) {
    const read = () => new Promise<void>((resolve) => reads.push(resolve))
    new Rereading(systemClock, read).shortly()
  }
  await jest.advanceTimersByTimeAsync(500)
  expect(reads.length).toBeGreaterThan(0)
  expect(reads.length).toBeLessThan(99)
  await jest.advanceTimersByTimeAsync(500)
  expect(reads).toHaveLength(99)
})

test('what should be read shortly does not wait for what is no hurry', async () => {
  rereading.soon()
  rereading.shortly()
  rereading.soon()
  await jest.advanceTimersByTimeAsync(1000)
  expect(reads).toHaveLength(1)
  reads[0]?.()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(reads).toHaveLength(1)
})
