import { wechatCodes } from '../../../../backend/session/wechat'
import { startBackend } from '../../../support/backend'
import type { TestBackend } from '../../../support/backend'
import { serve } from '../../../support/tiny-server'
import type { TinyServer } from '../../../support/tiny-server'

const app = { appID: 'wx1', secret: 'our-secret' }
const KEY = 'the-session-key'

let wechat: TinyServer
let backend: TestBackend
let asked: URL[] = []
let answer: (code: string) => string
let logged = ''

beforeAll(async () => {
  wechat = await serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://wechat')
    asked.push(url)
    response.end(answer(url.searchParams.get('js_code') ?? ''))
  })
  backend = await startBackend('http://127.0.0.1:9', {
    exchange: wechatCodes({ ...app, origin: wechat.url }),
    log: { level: 'trace', stream: { write: (line) => (logged += line) } },
  })
})
afterAll(async () => {
  await backend.close()
  await wechat.close()
})
beforeEach(() => {
  asked = []
  logged = ''
  answer = (code) => JSON.stringify({ openid: `open-${code}`, session_key: KEY, errcode: 0 })
})

const signIn = (code: string) => backend.call('POST', '/api/session', { body: { code } })

test('a code is asked of WeChat once, as it wants it', async () => {
  await signIn('code-1')
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/sns/jscode2session'])
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
    appid: 'wx1',
    secret: 'our-secret',
    js_code: 'code-1',
    grant_type: 'authorization_code',
  })
})

test('an openid is the same user ever after, under a name that does not tell it', async () => {
  const [first, again, other] = [await signIn('ann'), await signIn('ann'), await signIn('bob')]
  expect(first.body['userID']).toMatch(/^[0-9a-f]{32}$/)
  expect(again.body['userID']).toBe(first.body['userID'])
  expect(other.body['userID']).not.toBe(first.body['userID'])
  expect(JSON.stringify(first.body)).not.toContain('open-ann')
})

test('logins of one new openid that race give one user', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('racer')))
  expect(new Set(answers.map(({ body }) => body['userID'])).size).toBe(1)
})

test('an answer without an errcode is as good', async () => {
  answer = () => JSON.stringify({ openid: 'open-plain', session_key: KEY })
  expect(await signIn('plain')).toMatchObject({ status: 200 })
})

test.each([
  [40029, 401, 'bad-code'],
  [40163, 401, 'bad-code'],
  [40226, 403, 'blocked'],
  [45011, 503, 'try-again'],
  [-1, 503, 'try-again'],
  [40125, 500, 'failed'],
])('errcode %i is answered as %i %s', async (errcode, status, error) => {
  answer = () => JSON.stringify({ errcode, errmsg: 'as WeChat says' })
  expect(await signIn('x')).toMatchObject({ status, body: { error } })
})

test.each([
  ['no JSON', 'Bad Gateway'],
  ['JSON of another kind', '[]'],
  ['no openid', '{}'],
])('an answer with %s asks to try again', async (_what, text) => {
  answer = () => text
  expect(await signIn('x')).toMatchObject({ status: 503, body: { error: 'try-again' } })
})

test('neither the session key nor the secret is answered or logged, whatever goes wrong', async () => {
  const answers = [await signIn('fine')]
  answer = () => JSON.stringify({ errcode: 40125, errmsg: 'invalid appsecret', session_key: KEY })
  answers.push(await signIn('wrong'))
  const away = await startBackend('http://127.0.0.1:9', {
    exchange: wechatCodes({ ...app, origin: 'http://127.0.0.1:9' }),
    log: { level: 'trace', stream: { write: (line) => (logged += line) } },
  })
  answers.push(await away.call('POST', '/api/session', { body: { code: 'away' } }))
  await away.close()
  expect(answers.map(({ status }) => status)).toEqual([200, 500, 503])
  expect(logged).toContain('40125')
  for (const text of [logged, JSON.stringify(answers)]) {
    expect(text).not.toContain(KEY)
    expect(text).not.toContain('our-secret')
  }
})
