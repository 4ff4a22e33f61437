import { startCrowd } from '../../../local/demo/crowd'
import type { Crowd } from '../../../local/demo/crowd'
import { demoPeople } from '../../../local/demo/people'

const regulars = demoPeople('en', 'http://127.0.0.1').slice(1)

let done: string[]
let open: boolean
/** Whatever is asked whether they may is answered after this. */
let answering: Promise<void>
let answer: () => void
let crowd: Crowd
const habit = (name: string, every: number, fails = false) => ({
  every,
  async act({ userID }: { userID: string }, round: number) {
    if (fails) throw new Error('down')
    done.push(`${name} ${userID} ${round}`)
  },
})
const of = (name: string) => done.filter((deed) => deed.startsWith(name))

beforeEach(() => {
  jest.useFakeTimers()
  done = []
  open = true
  answering = Promise.resolve()
  const habits = [habit('fall', 1, true), habit('talk', 1), habit('like', 4)]
  crowd = startCrowd(regulars, habits, async () => {
    await answering
    return open
  })
})
afterEach(() => {
  crowd.close()
  jest.useRealTimers()
})

test('is silent until it is told to talk, and talks as fast as it is told', async () => {
  await jest.advanceTimersByTimeAsync(10_000)
  expect(done).toEqual([])
  crowd.talk(2)
  await jest.advanceTimersByTimeAsync(10_000)
  expect(of('talk')).toHaveLength(20)
  crowd.talk(0.5)
  await jest.advanceTimersByTimeAsync(10_000)
  expect(of('talk')).toHaveLength(25)
})

test('does all else in proportion', async () => {
  crowd.talk(2)
  await jest.advanceTimersByTimeAsync(20_000)
  expect(of('like')).toHaveLength(10)
  crowd.talk(20)
  await jest.advanceTimersByTimeAsync(20_000)
  expect(of('like')).toHaveLength(110)
})

test('waits for a machine that cannot keep up, and goes on at its pace', async () => {
  crowd.talk(10)
  answering = new Promise((resolve) => (answer = resolve))
  await jest.advanceTimersByTimeAsync(60_000)
  answer()
  await jest.advanceTimersByTimeAsync(0)
  expect(of('talk')).toHaveLength(10)
  await jest.advanceTimersByTimeAsync(1000)
  expect(of('talk')).toHaveLength(20)
})

test('falls silent when told so and when it is closed', async () => {
  crowd.talk(5)
  crowd.talk(0)
  await jest.advanceTimersByTimeAsync(10_000)
  crowd.talk(5)
  crowd.close()
  await jest.advanceTimersByTimeAsync(10_000)
  expect(done).toEqual([])
  expect(jest.getTimerCount()).toBe(0)
})

test('does nothing while it may not, and goes on when it may', async () => {
  crowd.talk(1)
  open = false
  await jest.advanceTimersByTimeAsync(10_000)
  expect(done).toEqual([])
  open = true
  await jest.advanceTimersByTimeAsync(10_000)
  expect(of('talk')).toHaveLength(10)
})

test('gives everybody a turn at everything, and counts the rounds', async () => {
  crowd.talk(1)
  await jest.advanceTimersByTimeAsync(4 * regulars.length * 1000)
  expect(of('like')).toEqual(regulars.map(({ userID }, round) => `like ${userID} ${round}`))
})
