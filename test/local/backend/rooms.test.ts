import { startBackend } from '../../support/backend'
import type { TestBackend } from '../../support/backend'
import { startIm } from '../../support/im'
import type { TestIm } from '../../support/im'

const mia = { userID: 'host', nick: 'Mia', avatar: 'mia.svg' }
const cups = {
  roomID: '@TGS#cups/1',
  title: 'Cups',
  introduction: 'From the kiln',
  announcement: 'Tonight',
  player: { kind: 'poster', src: '', poster: '' },
} as const
const path = `/api/rooms/${encodeURIComponent(cups.roomID)}`

let im: TestIm
let backend: TestBackend
beforeAll(async () => {
  im = await startIm()
  await im.rest('im_open_login_svc/account_import', { UserID: 'host', Nick: mia.nick, FaceUrl: mia.avatar })
  backend = await startBackend(im.url, {
    rooms: [
      { ...cups, hostID: 'host' },
      { ...cups, roomID: 'empty' },
    ],
  })
})
afterAll(async () => {
  await backend.close()
  await im.close()
})

test('a room is told by its ID, whatever characters that has, with its host as the IM knows them', async () => {
  const answer = await backend.call('GET', path)
  expect(answer).toMatchObject({ status: 200, body: { ...cups, host: mia, admins: ['administrator'] } })
})

test('a room may have no host', async () => {
  expect((await backend.call('GET', '/api/rooms/empty')).body).toMatchObject({ host: null })
})

test('a room that does not exist is 404, by name', async () => {
  expect(await backend.call('GET', '/api/rooms/nowhere')).toEqual({
    status: 404,
    body: { error: 'no-room', message: 'there is no room nowhere' },
  })
})

test('who was removed is told so, until they are let back in; nobody else is', async () => {
  await backend.backend.rooms.remove(cups.roomID, 'li', 'host')
  expect(await backend.call('GET', path, { as: 'li' })).toMatchObject({
    status: 403,
    body: { error: 'removed' },
  })
  expect(await backend.call('GET', '/api/rooms/empty', { as: 'li' })).toMatchObject({ status: 200 })
  expect(await backend.call('GET', path, { as: 'wang' })).toMatchObject({ status: 200 })
  await backend.backend.rooms.letBack(cups.roomID, 'li')
  expect(await backend.call('GET', path, { as: 'li' })).toMatchObject({ status: 200 })
})

test('below /api everything is answered as JSON, also what does not exist', async () => {
  for (const path of ['/api/', '/api/nothing', '/api/rooms/%', '/api/session']) {
    const answer = await backend.ask(path)
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
    expect(await answer.json()).toHaveProperty('message')
  }
})

test("what is not the backend's own is left to others", async () => {
  for (const path of ['/', '/apiary', '/v4/api/rooms/nowhere', '/rooms/nowhere', '/healthz/x', '/im/binfo'])
    expect([path, (await backend.ask(path)).status]).toEqual([path, 418])
})

test('it says that it runs, and that it can serve', async () => {
  for (const path of ['/healthz', '/readyz']) expect((await backend.ask(path)).status).toBe(200)
})
