import { uploadAvatar } from '../../../miniprogram/services/profile/upload-avatar'
import { grant, startBackend, weChatSays } from './backend'
import type { TestBackend } from './backend'

interface Reading {
  filePath: string
  success(answer: { data: ArrayBuffer }): void
  fail(reason: { errMsg: string }): void
}

let backend: TestBackend
beforeAll(async () => {
  backend = await startBackend()
  const readFile = ({ filePath, success, fail }: Reading) =>
    filePath === 'http://tmp/me.png'
      ? success({ data: new TextEncoder().encode('bytes').buffer })
      : fail({ errMsg: 'readFile:fail no such file' })
  Object.assign(wx, { getFileSystemManager: () => ({ readFile }) })
  weChatSays(({ success }) => success({ code: 'wx-code' }))
  backend.answers(200, grant, '/api/session')
})
afterAll(() => backend.close())
beforeEach(() => {
  backend.asked.splice(0)
  backend.answers(200, { path: '/avatars/1.png' })
})

test('the bytes of the file go to the backend with the token of who sends them, and its answer is a URL', async () => {
  await expect(uploadAvatar(backend.cloud, 'http://tmp/me.png')).resolves.toBe(
    `${backend.cloud.backend}/avatars/1.png`,
  )
  expect(backend.asked.at(-1)).toEqual({
    method: 'POST',
    path: '/api/avatars',
    body: 'bytes',
    authorization: `Bearer ${grant.token}`,
  })
})

test('a file that WeChat has thrown away is not uploaded', async () => {
  await expect(uploadAvatar(backend.cloud, 'http://tmp/gone.png')).rejects.toMatchObject({
    failure: 'not-a-picture',
    message: 'readFile:fail no such file',
  })
  expect(backend.asked.filter(({ path }) => path === '/api/avatars')).toEqual([])
})

test('who cannot prove who they are uploads nothing', async () => {
  weChatSays(({ fail }) => fail({ errMsg: 'login:fail no network' }))
  const upload = uploadAvatar({ ...backend.cloud, localCodes: false }, 'http://tmp/me.png', 'stranger')
  await expect(upload).rejects.toMatchObject({ failure: 'network' })
  expect(backend.asked).toEqual([])
})

test.each([
  [413, 'too-large'],
  [415, 'not-a-picture'],
  [401, 'not-allowed'],
  [500, 'failed'],
])('a backend that answers %i is understood as %s', async (status, failure) => {
  backend.answers(status, {})
  await expect(uploadAvatar(backend.cloud, 'http://tmp/me.png')).rejects.toMatchObject({ failure, status })
})

test('an answer without a path is not taken for a picture', async () => {
  backend.answers(200, { path: null })
  await expect(uploadAvatar(backend.cloud, 'http://tmp/me.png')).rejects.toMatchObject({ failure: 'failed' })
})
