import { openGate } from '../../../local/gate'
import type { Gate } from '../../../local/gate'
import { ask, sendRaw } from '../../support/raw-http'

let gate: Gate
/** What came through, by method and path. */
const through: string[] = []
beforeAll(async () => {
  gate = await openGate({ host: '127.0.0.1', port: 0, allowedHosts: ['shop.example'] })
  gate.serve({
    handle({ method, url }, response) {
      if (url === '/missing') return false
      through.push(`${method} ${url}`)
      response.end('through')
      return true
    },
    upgrade({ url }, stream) {
      if (url === '/missing') return false
      through.push(`upgrade ${url}`)
      stream.end('HTTP/1.1 418 Teapot\r\n\r\n')
      return true
    },
  })
})
afterAll(() => gate.close())
beforeEach(() => void through.splice(0))

const own = () => new URL(gate.origin).host
/** Sends lines with OWN for the server's own name. */
const send = (...lines: string[]) =>
  sendRaw(
    gate.origin,
    lines.map((line) => line.replace('OWN', own())),
  )

test.each([
  ['HTTP/1.1 as it should be', 'GET / HTTP/1.1', 'Host: OWN', 'Connection: close'],
  ['HTTP/1.0 with a Host', 'GET / HTTP/1.0', 'Host: OWN'],
  ['a Host in upper case', 'GET / HTTP/1.1', 'HOST: LOCALHOST:PORT', 'Connection: close'],
  ['an expectation', 'GET / HTTP/1.1', 'Host: OWN', 'Expect: something', 'Connection: close'],
  ['an allowed name', 'GET / HTTP/1.1', 'Host: shop.example', 'Connection: close'],
])('%s comes through', async (_, ...lines) => {
  const answer = await send(...lines.map((line) => line.replace('PORT', String(gate.port))))
  expect([answer.status, answer.body, through]).toEqual([200, expect.stringContaining('through'), ['GET /']])
})

test.each([
  ['no Host', 'GET / HTTP/1.1', 'Connection: close'],
  ['an empty Host', 'GET / HTTP/1.1', 'Host:', 'Connection: close'],
  ['no Host in HTTP/1.0', 'GET / HTTP/1.0'],
  ['two Hosts, the own one first', 'GET / HTTP/1.1', 'Host: OWN', 'Host: evil.example', 'Connection: close'],
  ['two Hosts, the own one last', 'GET / HTTP/1.1', 'Host: evil.example', 'Host: OWN', 'Connection: close'],
  ['a Host with a user', 'GET / HTTP/1.1', 'Host: OWN@evil.example', 'Connection: close'],
  [
    'a proxy’s target of another server',
    'GET http://evil.example/ HTTP/1.1',
    'Host: OWN',
    'Connection: close',
  ],
  [
    'a proxy’s target with a foreign Host',
    'GET http://OWN/ HTTP/1.1',
    'Host: evil.example',
    'Connection: close',
  ],
  ['the target *', 'OPTIONS * HTTP/1.1', 'Host: OWN', 'Connection: close'],
  [
    'two Origins',
    'GET / HTTP/1.1',
    'Host: OWN',
    'Origin: http://OWN',
    'Origin: http://evil.example',
    'Connection: close',
  ],
  [
    'two sites',
    'GET / HTTP/1.1',
    'Host: OWN',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Site: cross-site',
    'Connection: close',
  ],
  ['a site that is unknown', 'GET / HTTP/1.1', 'Host: OWN', 'Sec-Fetch-Site: elsewhere', 'Connection: close'],
  [
    'a foreign Host of an expectation',
    'GET / HTTP/1.1',
    'Host: evil.example',
    'Expect: something',
    'Connection: close',
  ],
])('%s is refused with a sentence, and nothing comes through', async (_, ...lines) => {
  const answer = await send(...lines)
  expect([answer.status, through]).toEqual([403, []])
  expect(answer.body).toContain('ALLOWED_HOSTS')
  expect(answer.head).toContain("frame-ancestors 'self'")
})

test('each request of a connection is checked', async () => {
  const answer = await send(
    'GET /one HTTP/1.1',
    'Host: OWN',
    '',
    'GET /two HTTP/1.1',
    'Host: evil.example',
    'Connection: close',
  )
  expect(through).toEqual(['GET /one'])
  expect(answer.body).toContain('HTTP/1.1 403 Forbidden')
})

test('what is no HTTP is answered with the same headers, and closed', async () => {
  const broken = await send('GET / HTTP/1.1', 'Host OWN')
  expect([broken.status, broken.head]).toEqual([400, expect.stringContaining('nosniff')])
  const long = await send('GET / HTTP/1.1', 'Host: OWN', `Cookie: ${'x'.repeat(20_000)}`)
  expect(long.status).toBe(431)
})

test('a foreign name is told back harmlessly', async () => {
  const answer = await ask(gate.origin, { headers: { host: '<b>\u00ad\u0085' } })
  expect(answer.body).not.toMatch(/[\u0080-\u00ff]/)
  expect(answer.headers['content-type']).toContain('text/plain')
})

const fetched = (site: string, mode: string, dest: string) => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': mode,
  'sec-fetch-dest': dest,
})
const status = async (path: string, headers: Record<string, string>, method = 'GET') =>
  (await ask(gate.origin + path, { method, headers })).status

test.each(['cross-site', 'same-site'])('a link on a %s page leads to a page', async (site) => {
  const link = fetched(site, 'navigate', 'document')
  expect(await status('/', link)).toBe(200)
  expect(await status('/local/info', link, 'HEAD')).toBe(200)
  expect(await status('/', link, 'POST')).toBe(403)
  expect(await status('/', link, 'DELETE')).toBe(403)
})

test('a link on another site that signs somebody in is a page that asks first', async () => {
  const path = '//evil.example/?as=host&mute-all=on"><script>'
  const answer = await ask(gate.origin + encodeURI(path), {
    headers: fetched('cross-site', 'navigate', 'document'),
  })
  expect([answer.status, through]).toEqual([403, []])
  expect(answer.body).toContain(`href="//${own()}//evil.example/?as=host&#38;mute-all=on`)
  expect(answer.body).not.toContain('<script>')
  expect(await status('/?as=host', fetched('none', 'navigate', 'document'))).toBe(200)
  expect(await status('/?as=host', fetched('same-origin', 'navigate', 'iframe'))).toBe(200)
})

test.each([
  ['script', 'no-cors'],
  ['image', 'no-cors'],
  ['empty', 'no-cors'],
  ['empty', 'cors'],
  ['iframe', 'navigate'],
  ['object', 'navigate'],
  ['embed', 'navigate'],
  ['empty', 'websocket'],
])('a foreign page gets no %s by %s', async (dest, mode) => {
  for (const site of ['cross-site', 'same-site'])
    expect(await status('/', fetched(site, mode, dest))).toBe(403)
  expect(through).toEqual([])
})

test('the own page under another of its names gets its pictures, to show them there', async () => {
  const picture = { ...fetched('cross-site', 'no-cors', 'image'), referer: `http://localhost:${gate.port}/` }
  const answer = await ask(gate.origin, { headers: picture })
  expect([answer.status, answer.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin'])
  expect(await status('/', { ...picture, referer: 'http://localhost:1/' })).toBe(403)
  expect(await status('/', picture, 'POST')).toBe(403)
})

test('a page that ALLOWED_HOSTS names uses it from another site', async () => {
  const headers = { ...fetched('cross-site', 'cors', 'empty'), origin: 'https://shop.example' }
  expect(await status('/', headers, 'POST')).toBe(200)
  expect(await status('/', { ...headers, origin: 'https://shop.example:1' }, 'POST')).toBe(403)
  const script = fetched('cross-site', 'no-cors', 'script')
  expect(await status('/', { ...script, referer: 'http://shop.example/' })).toBe(200)
  expect(await status('/', script)).toBe(403)
})

describe('WeChat DevTools, as others have published its headers', () => {
  const agent = { 'user-agent': 'Mozilla/5.0 wechatdevtools/1.06.2401020 MicroMessenger/8.0.5 webview/' }
  const referer = 'https://servicewechat.com/touristappid/devtools/page-frame.html'

  test.each([
    ['a call', { ...fetched('cross-site', 'cors', 'empty'), referer }, 'POST'],
    ['a call to the same site', { ...fetched('same-site', 'cors', 'empty'), referer }, 'GET'],
    [
      'a call with an Origin',
      { ...fetched('cross-site', 'cors', 'empty'), referer, origin: 'https://servicewechat.com' },
      'POST',
    ],
    ['a picture', fetched('same-site', 'no-cors', 'image'), 'GET'],
    ['a clip', { ...fetched('same-site', 'no-cors', 'video'), referer: 'http://127.0.0.1:24056/' }, 'GET'],
  ])('gets through with %s', async (_, headers, method) => {
    expect(await status('/', { ...agent, ...headers }, method)).toBe(200)
  })

  test('gets its socket', async () => {
    for (const origin of ['https://servicewechat.com', 'http://127.0.0.1:24056']) {
      const lines = ['GET /im/info HTTP/1.1', 'Host: OWN', 'Upgrade: websocket', 'Connection: Upgrade']
      const answer = await send(...lines, `Origin: ${origin}`, `User-Agent: ${agent['user-agent']}`)
      expect(answer.status).toBe(418)
    }
  })

  test('is nobody else: a page that it shows, a page that looks like it', async () => {
    const script = fetched('cross-site', 'no-cors', 'script')
    for (const headers of [
      { ...agent, origin: 'http://evil.example' },
      { ...agent, origin: 'null' },
      { ...agent, ...script },
      { ...agent, ...script, referer: 'http://evil.example/' },
      { ...script, referer: 'http://127.0.0.1:24056/' },
      { origin: 'http://127.0.0.1:24056' },
      { origin: 'http://servicewechat.com' },
      { origin: 'https://servicewechat.com.evil.example' },
      { ...script, referer: 'https://evil.example/https://servicewechat.com/' },
    ])
      expect([headers, await status('/', headers)]).toEqual([headers, 403])
  })
})

test('a socket that is nobody’s is answered 404, a foreign one 403, and both are closed', async () => {
  const lines = ['Upgrade: websocket', 'Connection: Upgrade']
  expect((await send('GET /missing HTTP/1.1', 'Host: OWN', ...lines)).status).toBe(404)
  expect((await send('GET /im HTTP/1.1', 'Host: evil.example', ...lines)).status).toBe(403)
  expect((await send('GET /im HTTP/1.1', ...lines)).status).toBe(403)
  expect(through).toEqual([])
})

test('before any service is behind it, and after a port was taken, the gate holds', async () => {
  const second = await openGate({ host: '127.0.0.1', port: gate.port })
  try {
    expect(second.port).toBeGreaterThan(gate.port)
    expect((await ask(second.origin, { headers: { origin: gate.origin } })).status).toBe(403)
    expect((await ask(second.origin)).status).toBe(404)
  } finally {
    await second.close()
  }
})
