import { LiveError } from '../../../miniprogram/live/errors'
import { goodbye, quietly, within } from '../../../miniprogram/live/settle'

const never = () => new Promise<never>(() => {})
const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what is done in time is answered, and its clock is stopped', async () => {
  await expect(within(1000, Promise.resolve('done'), 'it')).resolves.toBe('done')
  const refusal = new Error('no')
  await expect(within(1000, Promise.reject(refusal), 'it')).rejects.toBe(refusal)
  expect(jest.getTimerCount()).toBe(0)
})

test('what is never answered is a network failure that says what was asked', async () => {
  const outcome = within(1000, never(), 'the room').catch((error: unknown) => error)
  await jest.advanceTimersByTimeAsync(999)
  expect(jest.getTimerCount()).toBe(1)
  await jest.advanceTimersByTimeAsync(1)
  const error = (await outcome) as LiveError
  expect(error).toBeInstanceOf(LiveError)
  expect(error).toMatchObject({ failure: 'network', message: 'no answer to the room' })
})

test('an answer that comes too late, good or bad, is nobody’s unhandled rejection', async () => {
  jest.useRealTimers()
  process.on('unhandledRejection', note)
  let fail = (_reason: Error) => {}
  const late = new Promise<never>((_, reject) => (fail = reject))
  await within(1, late, 'it').catch(() => undefined)
  fail(new Error('too late'))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

test('a goodbye is over whichever way it ends, and tells nothing', async () => {
  await expect(quietly(Promise.resolve('well'))).resolves.toBeUndefined()
  await expect(quietly(Promise.reject(new Error('badly')))).resolves.toBeUndefined()
})

test('a goodbye that is never answered is over after three seconds', async () => {
  const over = jest.fn()
  void goodbye(never()).then(over)
  await jest.advanceTimersByTimeAsync(2999)
  expect(over).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(1)
  expect(over).toHaveBeenCalled()
  expect(jest.getTimerCount()).toBe(0)
})
