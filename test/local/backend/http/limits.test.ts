import { createBuckets } from '../../../../backend/http/limits'
import { startBackend } from '../../../support/backend'
import type { TestBackend } from '../../../support/backend'
import { startDatabase } from '../../../support/database'

const rate = { burst: 3, perSecond: 2 }
let now = 0

describe('a bucket', () => {
  beforeEach(() => (now = 1_000_000))

  test('gives its burst, then what has flowed in since, and no more than its burst after a rest', () => {
    const { take } = createBuckets(() => now)
    const calls = (count: number) => Array.from({ length: count }, () => take('li', rate))
    expect(calls(4)).toEqual([0, 0, 0, 0.5])
    now += 500
    expect(calls(2)).toEqual([0, 0.5])
    now += 3_600_000
    expect(calls(4)).toEqual([0, 0, 0, 0.5])
  })

  test('is each caller’s own', () => {
    const { take } = createBuckets(() => now)
    for (let call = 0; call < 4; call++) take('li', rate)
    expect(take('wang', rate)).toBe(0)
  })

  test('is forgotten once too many others have called since, and only then', () => {
    const buckets = createBuckets(() => now, 3)
    const empty = (caller: string) => {
      for (let call = 0; call < 3; call++) buckets.take(caller, rate)
    }
    empty('a')
    empty('b')
    empty('c')
    expect(buckets.take('a', rate)).toBeGreaterThan(0)
    buckets.take('d', rate)
    expect(buckets.size).toBe(3)
    expect(buckets.take('a', rate)).toBeGreaterThan(0)
    expect(buckets.take('b', rate)).toBe(0)
  })
})

describe('the backend', () => {
  const refused = { status: 429, body: { error: 'too-fast' } }
  const slow = { burst: 2, perSecond: 0.1 }
  let database: Awaited<ReturnType<typeof startDatabase>>
  let backend: TestBackend
  beforeAll(async () => void (database = await startDatabase()))
  afterAll(() => database.stop())
  beforeEach(async () => {
    now = 1_000_000
    const limits = { user: slow, guest: { burst: 6, perSecond: 0.1 } }
    backend = await startBackend('http://127.0.0.1:9', {
      limits,
      now: () => now,
      proxies: 1,
      database: database.url,
    })
  })
  afterEach(() => backend.close())

  const as = async (name: string) => {
    const headers = { authorization: `Bearer ${await backend.token(name)}` }
    return (path = '/api/rooms/x') => backend.ask(path, { headers })
  }
  const statuses = async (ask: () => Promise<Response>, count: number) => {
    const found: number[] = []
    for (let call = 0; call < count; call++) found.push((await ask()).status)
    return found
  }

  test('slows one user down, says until when, and nobody else', async () => {
    const [li, wang] = [await as('li'), await as('wang')]
    expect(await statuses(li, 3)).toEqual([404, 404, 429])
    const answer = await li()
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(await answer.json()).toMatchObject(refused.body)
    expect((await wang()).status).toBe(404)
    now += 10_000
    expect((await li()).status).toBe(404)
  })

  test('slows guests down by their address, as the last proxy tells it', async () => {
    const from = (address: string) => () =>
      backend.ask('/api/rooms/x', { headers: { 'x-forwarded-for': address } })
    expect(await statuses(from('192.0.2.1'), 7)).toEqual([404, 404, 404, 404, 404, 404, 429])
    expect((await from('192.0.2.2')()).status).toBe(404)
    expect((await from('192.0.2.9, 192.0.2.1')()).status).toBe(429)
  })

  test('answers about its own health however often it is asked', async () => {
    expect(new Set(await statuses(() => backend.ask('/healthz'), 20))).toEqual(new Set([200]))
  })

  test('takes no body beyond 64 KB', async () => {
    const answer = await backend.call('POST', '/api/session', { body: { code: 'x'.repeat(65 * 1024) } })
    expect(answer).toMatchObject({ status: 413, body: { error: 'bad-request' } })
  })
})
