import { localApp } from '../../../local/im/app'
import { checkUserSig } from '../../../local/im/domain/user-sig'
import { startBackend } from '../../support/backend'
import type { TestBackend } from '../../support/backend'

const mia = { userID: 'host', nick: 'Mia', avatar: 'mia.svg' }
/** Nothing here asks the IM. */
const NO_IM = 'http://127.0.0.1:9'

let backend: TestBackend
beforeAll(async () => void (backend = await startBackend(NO_IM, { people: [mia] })))
afterAll(() => backend.close())

const post = (body: string, type = 'application/json') =>
  backend.ask('/api/session', { method: 'POST', body, headers: { 'content-type': type } })
const signIn = async (code: string) => {
  const answer = await post(JSON.stringify({ code }))
  return { status: answer.status, grant: (await answer.json()) as Record<string, string> }
}

test('somebody known signs in as who they are', async () => {
  const { status, grant } = await signIn('local:host')
  expect(status).toBe(200)
  const words = { userSig: expect.any(String) as string, token: expect.any(String) as string }
  expect(grant).toEqual({ ...mia, ...words, tokenSeconds: 24 * 3600 })
})

test('the UserSig opens the IM for that user, for a day and no longer', async () => {
  const { userSig = '' } = (await signIn('local:host')).grant
  const check = (userID: string, hours: number) => () =>
    checkUserSig(localApp, userID, userSig, Date.now() + hours * 3_600_000)
  expect(check('host', 0)).not.toThrow()
  expect(check('host', 23.9)).not.toThrow()
  expect(check('host', 24.1)).toThrow(expect.objectContaining({ code: 70001 }) as Error)
  expect(check('li', 0)).toThrow(expect.objectContaining({ code: 70013 }) as Error)
})

test('the signing key is in no answer', async () => {
  const answers = [await post('{"code":"local:host"}'), await post('{'), await backend.ask('/api/session')]
  for (const answer of answers) expect(await answer.text()).not.toContain(localApp.key)
})

test('a code that is not valid is 401', async () => {
  const { status, grant } = await signIn('local:not a user id!')
  expect(status).toBe(401)
  expect(grant).toEqual({ error: 'bad-code', message: expect.any(String) as string })
})

test.each([
  ['no body', ''],
  ['an empty object', '{}'],
  ['a code that is a number', '{"code":7}'],
  ['an empty code', '{"code":""}'],
  ['a code longer than any', JSON.stringify({ code: 'x'.repeat(129) })],
  ['a list', '["local:host"]'],
  ['null', 'null'],
  ['half of a JSON', '{"code":'],
])('%s is 400, and says why', async (_what, body) => {
  const answer = await post(body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: expect.any(String) as string,
    message: expect.stringMatching(/\w/) as string,
  })
})

test('a form and a flood are refused', async () => {
  expect((await post('code=local:host', 'application/x-www-form-urlencoded')).status).toBe(415)
  expect((await post(JSON.stringify({ code: 'local:host', more: 'x'.repeat(100_000) }))).status).toBe(413)
})
