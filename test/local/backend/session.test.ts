import { localApp } from '../../../local/im/app'
import { checkUserSig } from '../../../local/im/domain/user-sig'
import { startBackend } from '../../support/backend'
import type { TestBackend } from '../../support/backend'
import { appAt } from '../../support/im'

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

describe('an administrator of the IM app', () => {
  const refused = {
    status: 403,
    grant: { error: 'not-allowed', message: expect.stringMatching(/sign in as/) as string },
  }

  test.each(['administrator', 'Administrator', 'ADMINISTRATOR'])(
    'is nobody that %s could sign in as',
    async (name) => {
      expect(await signIn(`local:${name}`)).toEqual(refused)
    },
  )

  test.each([
    'administrator',
    ' administrator ',
    'ａｄｍｉｎｉｓｔｒａｔｏｒ',
    'admin\u200bistrator',
    'boss',
    'BOSS',
    'ops',
    'Ops',
  ])('is nobody that a login of any kind could answer with %p', async (userID) => {
    const im = { ...appAt(NO_IM), admin: 'boss', otherAdmins: ['ops'] }
    const database = backend.database
    const exchange = async () => ({ userID, nick: '', avatar: '' })
    const other = await startBackend(NO_IM, { im, exchange, database })
    const answer = await other.call('POST', '/api/session', { body: { code: 'any' } })
    await other.close()
    expect({ status: answer.status, grant: answer.body }).toEqual(refused)
  })

  test('is not anybody with a name that only begins like theirs', async () => {
    expect((await signIn('local:administrator2')).status).toBe(200)
  })
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
