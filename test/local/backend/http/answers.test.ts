import { startBackend } from '../../../support/backend'
import type { TestBackend } from '../../../support/backend'

const room = { roomID: 'live', title: 'Cups', player: { kind: 'poster', src: '', poster: '' } } as const
let backend: TestBackend
let lines: string[] = []
beforeAll(async () => {
  backend = await startBackend('http://127.0.0.1:9', {
    rooms: [room],
    log: { level: 'info', stream: { write: (line) => void lines.push(line) } },
  })
})
afterAll(() => backend.close())
beforeEach(() => (lines = []))

const ask = (tag?: string) =>
  backend.ask('/api/rooms/live', { headers: tag === undefined ? {} : { 'if-none-match': tag } })

describe('a room asked for again', () => {
  test('is 304 without a body as long as it is the same', async () => {
    const tag = (await ask()).headers.get('etag') ?? ''
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask(known)
      expect([known, again.status, await again.text()]).toEqual([known, 304, ''])
    }
  })

  test('is told anew once anything has changed', async () => {
    const before = await ask()
    await backend.backend.rooms.change('live', { announcement: 'Tonight' })
    const after = await ask(before.headers.get('etag') ?? '')
    expect([after.status, await after.json()]).toMatchObject([200, { announcement: 'Tonight' }])
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  test('is kept by nobody on the way', async () => {
    expect((await ask()).headers.get('cache-control')).toBe('private, no-cache')
  })
})

test('each answer is one line with the ID that the caller got, and without the query', async () => {
  const answers = [await backend.ask('/api/rooms/live?secret=1'), await backend.ask('/api/rooms/none')]
  const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toMatchObject(
    answers.map(({ status, headers }) => ({ status, request: headers.get('x-request-id'), msg: 'answered' })),
  )
  expect(logged[0]).toMatchObject({
    method: 'GET',
    path: '/api/rooms/live',
    ms: expect.any(Number) as number,
  })
  expect(lines.join()).not.toContain('secret')
})
