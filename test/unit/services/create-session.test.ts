import { createSession } from '../../../miniprogram/services/session/create-session'
import { grant, startBackend, weChatSays } from './backend'
import type { TestBackend } from './backend'

let backend: TestBackend
beforeAll(async () => void (backend = await startBackend()))
afterAll(() => backend.close())
beforeEach(() => {
  backend.asked.splice(0)
  backend.answers(200, grant)
  weChatSays(({ success }) => success({ code: 'wx-code' }))
})

test("WeChat's login code is turned into a session", async () => {
  await expect(createSession(backend.cloud)).resolves.toEqual(grant)
  expect(backend.asked).toEqual([{ method: 'POST', path: '/api/session', body: '{"code":"wx-code"}' }])
})

test('a demo user signs in by a local code, and only where those are taken', async () => {
  await createSession(backend.cloud, 'host')
  await createSession({ ...backend.cloud, localCodes: false }, 'host')
  expect(backend.asked.map(({ body }) => body)).toEqual(['{"code":"local:host"}', '{"code":"wx-code"}'])
})

test('without a code from WeChat the backend is not asked', async () => {
  weChatSays(({ fail }) => fail({ errMsg: 'login:fail no network' }))
  await expect(createSession(backend.cloud)).rejects.toMatchObject({
    failure: 'network',
    message: 'login:fail no network',
  })
  expect(backend.asked).toEqual([])
})

test('a code the backend does not take is refused', async () => {
  backend.answers(401, { message: 'this login code is not valid' })
  await expect(createSession(backend.cloud)).rejects.toMatchObject({ failure: 'not-allowed', status: 401 })
})

test.each([
  ['nothing', null],
  ['a page', '<html></html>'],
  ['a session without a signature', { ...grant, userSig: undefined }],
  ['a session of a numbered user', { ...grant, userID: 7 }],
  ['a session without an avatar', { ...grant, avatar: null }],
  ['a session without a token', { ...grant, token: undefined }],
  ['a session of an unknown length', { ...grant, tokenSeconds: '60' }],
])('%s is not taken for a session', async (_what, answer) => {
  backend.answers(200, answer)
  await expect(createSession(backend.cloud)).rejects.toMatchObject({
    failure: 'failed',
    message: "the backend's answer is not a session",
  })
})
