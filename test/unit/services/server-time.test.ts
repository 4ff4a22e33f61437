import { request } from '../../../miniprogram/services/request'
import { heardTime, serverNow } from '../../../miniprogram/services/server-time'
import { startBackend } from './backend'

const MINUTE_MS = 60_000
/** When the backend answers, by its own clock. */
const NOON = Date.UTC(2026, 5, 1, 12)

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }))
afterEach(() => {
  // A phone that is right.
  heardTime({ Date: new Date().toUTCString() }, Date.now())
  jest.useRealTimers()
})

/** An answer to a phone that is so far ahead, after so many ms. */
function hears(aheadMs: number, tookMs: number, name = 'Date') {
  jest.setSystemTime(NOON + aheadMs + tookMs)
  heardTime({ [name]: new Date(NOON).toUTCString() }, NOON + aheadMs)
}

test.each([5 * MINUTE_MS, -5 * MINUTE_MS])('a phone that is %i ms ahead counts by the backend', (aheadMs) => {
  hears(aheadMs, 100)
  expect(Math.abs(serverNow() - NOON)).toBeLessThan(1000)
})

test('a phone that is right is believed to the millisecond, however slow the network', () => {
  hears(0, 8000)
  expect(serverNow()).toBe(Date.now())
  hears(900, 300)
  expect(serverNow()).toBe(Date.now())
})

test('what is known of a clock stays until an answer shows otherwise, and a phone that was set right is believed', () => {
  hears(5 * MINUTE_MS, 100)
  const known = Date.now() - serverNow()
  hears(5 * MINUTE_MS, 3000, 'date')
  expect(Date.now() - serverNow()).toBe(known)
  hears(0, 100)
  expect(serverNow()).toBe(Date.now())
})

test.each([[undefined], [{}], [{ Date: 'yesterday' }], [{ Date: null }]])(
  'headers %p change nothing',
  (header) => {
    hears(5 * MINUTE_MS, 100)
    const known = serverNow()
    heardTime(header, NOON)
    expect(serverNow()).toBe(known)
  },
)

test('every call tells, refused or not', async () => {
  jest.useRealTimers()
  const backend = await startBackend()
  backend.answers(404, {})
  const right = jest.spyOn(Date, 'now')
  const wrong = Date.now() + 5 * MINUTE_MS
  right.mockReturnValue(wrong)
  await request(backend.cloud, 'GET', '/things').catch(() => undefined)
  const told = serverNow()
  right.mockRestore()
  expect(Math.abs(told - Date.now())).toBeLessThan(2 * 1000)
  await backend.close()
})
