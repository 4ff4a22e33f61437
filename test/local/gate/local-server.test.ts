import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { demoApi } from '../../../local/demo/api'
import { boot } from '../../../local/boot'
import type { Booted } from '../../../local/boot'
import { localApp, localCallbackToken } from '../../../local/im/app'
import { openFolder, startDatabase } from '../../support/database'
import { eventually } from '../../support/eventually'
import { callRest, sig } from '../../support/im'
import { ask, sendRaw } from '../../support/raw-http'
import type { Asked } from '../../support/raw-http'
import { connect } from '../im/wire-client'

const { folder, remove } = openFolder('gate')
const settings = { language: 'en', data: folder, crowd: 0, clip: true, jitter: 0, watch: false } as const

/** A port that is free now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const json = { 'content-type': 'application/json' }
const foreign = { host: 'evil.example:8080' }

let running: Booted
let database: Awaited<ReturnType<typeof startDatabase>>
/** What was answered while it was starting. */
const early: number[] = []
beforeAll(async () => {
  database = await startDatabase()
  const port = await freePort()
  const started = boot({ host: '127.0.0.1', port, database: database.url, ...settings })
  let isUp = false
  void started.then(() => (isUp = true)).catch(() => (isUp = true))
  while (!isUp) {
    const answer = await ask(`http://127.0.0.1:${port}/local/info`, { headers: foreign }).catch(() => null)
    if (answer && !isUp) early.push(answer.status)
    else await new Promise((resolve) => setTimeout(resolve, 5))
  }
  running = await started
})
afterAll(async () => {
  await running.close()
  await database.stop()
  remove()
})

const query = (userID: string) =>
  `sdkappid=${localApp.sdkAppID}&identifier=${userID}&usersig=${sig(userID)}&contenttype=json`
const signed = () => {
  const RequestTime = String(Math.floor(Date.now() / 1000))
  const Sign = createHash('sha256').update(`${localCallbackToken}${RequestTime}`).digest('hex')
  const command = 'Group.CallbackAfterMemberExit'
  return `SdkAppid=${localApp.sdkAppID}&CallbackCommand=${command}&Sign=${Sign}&RequestTime=${RequestTime}`
}

/** One request of each kind that the local server knows, with what it answers to its own. */
const everything: readonly [string, () => { path: string } & Asked, number][] = [
  ['a page', () => ({ path: '/' }), 200],
  ['the sources', () => ({ path: '/__preview/scripts.js' }), 200],
  ['a picture', () => ({ path: '/local/media/poster.jpg' }), 200],
  ['the key', () => ({ path: '/local/info' }), 200],
  ['a control', () => ({ path: '/local/crowd', method: 'POST', body: '{"perSecond":0}' }), 200],
  ['trouble', () => ({ path: '/local/im/limit', method: 'POST', body: '{"on":true}' }), 200],
  [
    'a session',
    () => ({ path: '/api/session', method: 'POST', headers: json, body: '{"code":"local:mia"}' }),
    200,
  ],
  ['the room', () => ({ path: '/api/rooms/demo' }), 200],
  [
    'REST',
    () => ({
      path: `/v4/group_open_http_svc/get_group_info?${query('administrator')}`,
      method: 'POST',
      body: '{"GroupIdList":["demo"]}',
    }),
    200,
  ],
  [
    'a webhook',
    () => ({
      path: `/im/callback?${signed()}`,
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        CallbackCommand: 'Group.CallbackAfterMemberExit',
        GroupId: 'demo',
        Type: 'AVChatRoom',
        ExitType: 'Quit',
        Operator_Account: 'lin',
        ExitMemberList: [{ Member_Account: 'lin' }],
      }),
    }),
    200,
  ],
  ['health', () => ({ path: '/healthz' }), 200],
  ['nothing', () => ({ path: '/nothing' }), 404],
]
const call = ({ path, ...asked }: { path: string } & Asked, more: Record<string, string> = {}) =>
  ask(running.origin + path, { ...asked, headers: { ...asked.headers, ...more } })

describe.each(everything)('%s', (_, request, status) => {
  test('is there for the server’s own', async () => {
    expect((await call(request())).status).toBe(status)
    expect((await call(request(), { origin: running.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(
      status,
    )
  })

  test.each([
    ['another name', foreign],
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
    [
      'a script tag of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    ],
    [
      'a frame of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
  ])('is refused under or to %s, with a sentence', async (_name, headers) => {
    const answer = await call(request(), headers)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('ALLOWED_HOSTS')
  })

  test('says to browsers that it is nobody else’s, in answers and refusals', async () => {
    for (const headers of [{}, foreign])
      expect((await call(request(), headers)).headers).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "frame-ancestors 'self'",
      })
  })
})

test('while it starts it refuses the same', () => {
  expect(early.length).toBeGreaterThan(0)
  expect(new Set(early)).toEqual(new Set([403]))
})

test('what a page of another origin asks for does not happen', async () => {
  const api = demoApi(running.origin, 'demo')
  const before = await api.room()
  for (const path of ['/local/host/pause', '/local/host/show-next', '/local/host/end'])
    await call(
      { path, method: 'POST', body: '{}' },
      { origin: 'http://evil.example', 'content-type': 'text/plain' },
    )
  // A link is followed, and no address of the server does anything when it is only looked at.
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  expect((await call({ path: '/local/info' }, link)).status).toBe(200)
  for (const path of ['/local/host/end', '/local/crowd', '/local/im/stop', '/im/callback', '/api/session'])
    expect([path, (await call({ path }, link)).status]).toEqual([path, 404])
  expect(await api.room()).toEqual(before)
  await call({ path: '/local/host/pause', method: 'POST', body: '{}' }, { origin: running.origin })
  expect((await api.room()).state).toBe('paused')
  await call({ path: '/local/host/go-on', method: 'POST', body: '{}' })
})

const upgrade = (path: string, ...more: string[]) =>
  sendRaw(running.origin, [
    `GET ${path} HTTP/1.1`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...more,
  ])

test.each([
  ['/im/info', 'Host: evil.example:8080'],
  ['/im/info', 'OWN', 'Origin: http://evil.example'],
  ['/im/info', 'OWN', 'Origin: null'],
  ['/im/binfo', 'OWN', 'Origin: http://127.0.0.1:1'],
  ['/im/info', 'OWN', 'Sec-Fetch-Site: cross-site'],
  ['/elsewhere', 'Host: evil.example:8080'],
])('a socket to %s with %s %s is answered 403 and closed', async (path, ...headers) => {
  const own = `Host: ${new URL(running.origin).host}`
  const answer = await upgrade(path, ...headers.map((header) => (header === 'OWN' ? own : header)))
  expect(answer.status).toBe(403)
  expect(answer.body).toContain('ALLOWED_HOSTS')
  expect(answer.head).toContain('cross-origin-resource-policy: same-origin')
})

test('a socket to a path that is none is answered 404 and closed', async () => {
  expect((await upgrade('/elsewhere', `Host: ${new URL(running.origin).host}`)).status).toBe(404)
})

test('sockets and calls without an Origin go on: the SDK in Node, REST, the webhooks', async () => {
  const phone = await connect(`${running.origin.replace('http', 'ws')}/im`)
  expect(await phone.login('lin')).toMatchObject({ ErrorCode: 0 })
  phone.close()
  const said = {
    GroupId: 'demo',
    Random: 7,
    From_Account: 'lin',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'through the gate' } }],
  }
  expect(await callRest(running.origin, 'group_open_http_svc/send_group_msg', said)).toMatchObject({
    ErrorCode: 0,
  })
  await eventually(
    async () =>
      (await demoApi(running.origin, 'demo').room()).comments.some(({ text }) => text === 'through the gate'),
    'the comment that a webhook tells of',
  )
})
