import { cups, startBackend } from './backend'

let backend: Awaited<ReturnType<typeof startBackend>>
beforeAll(async () => void (backend = await startBackend()))
afterAll(() => backend.close())

test('a room is told by its ID, whatever characters that has', async () => {
  const answer = await backend.ask(`/api/rooms/${encodeURIComponent(cups.roomID)}`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual(cups)
})

test('a room that does not exist is 404, by name', async () => {
  const answer = await backend.ask('/api/rooms/nowhere')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: 'no-room', message: 'there is no room nowhere' })
})

test('below /api everything is answered as JSON, also what does not exist', async () => {
  for (const path of ['/api', '/api/', '/api?x=1', '/api/nothing', '/api/rooms/%', '/api/session']) {
    const answer = await backend.ask(path)
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
    expect(await answer.json()).toHaveProperty('message')
  }
})

test('what is not below /api is left to others', async () => {
  for (const path of ['/', '/apiary', '/v4/api/rooms/nowhere', '/rooms/nowhere'])
    expect([path, (await backend.ask(path)).status]).toEqual([path, 418])
})
