import { sessionToken } from '../../../miniprogram/services/session/session-token'
import { grant, startBackend, weChatSays } from './backend'
import type { TestBackend } from './backend'

const START = 1_700_000_000_000

let backend: TestBackend
let now: number
beforeEach(async () => {
  now = START
  jest.spyOn(Date, 'now').mockImplementation(() => now)
  backend = await startBackend()
  weChatSays(({ success }) => success({ code: 'wx-code' }))
  backend.answers(200, { ...grant, token: 'first' })
})
afterEach(() => backend.close())

test('a token is kept for all who call', async () => {
  await expect(sessionToken(backend.cloud)).resolves.toBe('first')
  backend.answers(200, { ...grant, token: 'second' })
  now += 500_000
  await expect(sessionToken(backend.cloud)).resolves.toBe('first')
  expect(backend.asked).toHaveLength(1)
})

test('a token with less than a minute left is replaced', async () => {
  await sessionToken(backend.cloud)
  backend.answers(200, { ...grant, token: 'second' })
  now += (grant.tokenSeconds - 60) * 1000
  await expect(sessionToken(backend.cloud)).resolves.toBe('second')
})

test('each demo user has a token of their own', async () => {
  await sessionToken(backend.cloud, 'li')
  backend.answers(200, { ...grant, token: "the host's" })
  await expect(sessionToken(backend.cloud, 'host')).resolves.toBe("the host's")
  await expect(sessionToken(backend.cloud, 'li')).resolves.toBe('first')
  expect(backend.asked.map(({ body }) => body)).toEqual(['{"code":"local:li"}', '{"code":"local:host"}'])
})

test('a failure is told and not kept: the next call asks anew', async () => {
  backend.answers(500, {})
  await expect(sessionToken(backend.cloud)).rejects.toMatchObject({ failure: 'failed', status: 500 })
  backend.answers(200, grant)
  await expect(sessionToken(backend.cloud)).resolves.toBe(grant.token)
})
