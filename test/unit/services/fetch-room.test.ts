import { fetchRoom } from '../../../miniprogram/services/room/fetch-room'
import { grant, startBackend, weChatSays } from './backend'
import type { TestBackend } from './backend'

let backend: TestBackend
beforeAll(async () => {
  backend = await startBackend()
  backend.answers(200, grant, '/api/session')
  weChatSays(({ success }) => success({ code: 'wx-code' }))
})
afterAll(() => backend.close())

const cups = {
  roomID: '@TGS#1 a/b',
  title: 'Cups',
  introduction: 'All by hand',
  announcement: '',
  host: { userID: 'host', nick: 'Mia', avatar: '' },
  admins: ['administrator'],
  player: { kind: 'clip', src: 'clip.mp4', poster: '' },
}

test('a room is read by its ID, whatever characters that has', async () => {
  backend.answers(200, cups)
  await expect(fetchRoom(backend.cloud, cups.roomID)).resolves.toMatchObject({ ...cups, comments: [] })
  expect(backend.asked.at(-1)).toMatchObject({ method: 'GET', path: '/api/rooms/%40TGS%231%20a%2Fb' })
})

test('the backend is told who asks, a guest too', async () => {
  backend.answers(200, cups)
  await fetchRoom(backend.cloud, 'demo')
  expect(backend.asked.at(-1)).toMatchObject({ authorization: `Bearer ${grant.token}` })
})

test('whom the backend cannot recognise may still look', async () => {
  backend.answers(200, cups)
  backend.answers(401, {}, '/api/session')
  await expect(fetchRoom(backend.cloud, 'demo', 'nobody')).resolves.toMatchObject({ title: 'Cups' })
  backend.answers(200, grant, '/api/session')
  expect(backend.asked.at(-1)).not.toHaveProperty('authorization')
})

test('a user whom the host removed is told so', async () => {
  backend.answers(403, { error: 'removed', message: 'the host removed you from this room' })
  await expect(fetchRoom(backend.cloud, 'demo')).rejects.toMatchObject({ failure: 'removed', status: 403 })
})

test('a room without a host is a room', async () => {
  backend.answers(200, { ...cups, host: null })
  await expect(fetchRoom(backend.cloud, 'demo')).resolves.toMatchObject({ host: null })
})

test('the last comments come along, but for those that cannot be read', async () => {
  const said = {
    id: 'a',
    sequence: 7,
    time: 1_700_000_000,
    userID: 'li',
    nick: 'Li',
    avatar: '',
    text: '你好',
  }
  const broken = [
    null,
    'hello',
    { ...said, text: 7 },
    { ...said, sequence: '7' },
    { ...said, time: undefined },
  ]
  backend.answers(200, { ...cups, comments: [...broken, said] })
  await expect(fetchRoom(backend.cloud, 'demo')).resolves.toMatchObject({ comments: [said] })
  backend.answers(200, { ...cups, comments: 'none' })
  await expect(fetchRoom(backend.cloud, 'demo')).resolves.toMatchObject({ comments: [] })
})

test('a room that does not exist is not found', async () => {
  backend.answers(404, { message: 'there is no room' })
  await expect(fetchRoom(backend.cloud, 'nowhere')).rejects.toMatchObject({ failure: 'not-found' })
})

test.each([
  ['nothing', null],
  ['a page', '<html></html>'],
  ['a list', [cups]],
  ['a room without an ID', { ...cups, roomID: undefined }],
  ['a room whose title is a number', { ...cups, title: 7 }],
  ['a room whose announcement is missing', { ...cups, announcement: undefined }],
  ['a room whose introduction is a number', { ...cups, introduction: 7 }],
  ['a room without administrators', { ...cups, admins: undefined }],
  ['a room whose administrators are numbers', { ...cups, admins: [7] }],
  ['a host who is only a name', { ...cups, host: 'Mia' }],
  ['a host without a userID', { ...cups, host: { nick: 'Mia', avatar: '' } }],
  ['a room without a player', { ...cups, player: null }],
  ['a player nobody knows', { ...cups, player: { ...cups.player, kind: 'gramophone' } }],
  ['a player without a source', { ...cups, player: { kind: 'clip', poster: '' } }],
])('%s is not taken for a room', async (_what, answer) => {
  backend.answers(200, answer)
  await expect(fetchRoom(backend.cloud, 'demo')).rejects.toMatchObject({
    failure: 'failed',
    message: "the backend's answer is not a room",
  })
})
