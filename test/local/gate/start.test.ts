import { exposure } from '../../../local/gate/exposure'
import { openFolder, startDatabase } from '../../support/database'
import { ask } from '../../support/raw-http'
import { runServer } from '../../support/server-process'
import { connect } from '../im/wire-client'

const { folder, remove } = openFolder('start')
let database: Awaited<ReturnType<typeof startDatabase>>
beforeAll(async () => void (database = await startDatabase()))
afterAll(async () => {
  await database.stop()
  remove()
})

/** What `npm start` runs, until it says where it is. */
const start = (env: Record<string, string>) =>
  runServer(
    'local/start.ts',
    {
      ...process.env,
      PORT: '0',
      CROWD: '0',
      WATCH: '0',
      LANG: 'en',
      DATA: folder,
      DATABASE_URL: database.url,
      ...env,
    },
    /^ +(http:\/\/\S+)\/$/m,
  )

test('on another address it answers to it, hands it out, and is open to nobody', async () => {
  const server = await start({ HOST: '127.0.0.2', ALLOWED_HOSTS: 'shop.example,' })
  const { origin } = server
  const { host, port } = new URL(origin)
  expect(host).toBe(`127.0.0.2:${port}`)
  const room = JSON.parse((await ask(`${origin}/api/rooms/demo`)).body) as object
  expect(room).toMatchObject({
    player: { src: `${origin}/local/media/clip.mp4`, poster: `${origin}/local/media/poster.jpg` },
  })
  for (const [name, status] of [
    [host, 200],
    [`localhost:${port}`, 200],
    ['shop.example', 200],
    [`127.0.0.3:${port}`, 403],
    ['shop.example:1', 403],
  ] as const)
    expect([name, (await ask(`${origin}/local/info`, { headers: { host: name } })).status]).toEqual([
      name,
      status,
    ])
  expect((await ask(`${origin}/__preview/definition.js`)).body).toContain(`"shop.example:${port}"`)
  expect(server.printed()).not.toContain('OPEN TO OTHER MACHINES')
  expect(await server.end('SIGINT')).toBe(0)
})

test('an empty HOST is none: it listens for this machine alone', async () => {
  const server = await start({ HOST: ' ' })
  expect(server.origin).toContain('http://127.0.0.1:')
  expect(server.printed()).not.toContain('OPEN TO OTHER MACHINES')
  expect(await server.end('SIGINT')).toBe(0)
})

test('a name of ALLOWED_HOSTS that is none ends the start with a sentence', async () => {
  await expect(start({ ALLOWED_HOSTS: 'http://shop.example' })).rejects.toThrow(
    /ended with 1 .*these are none: "http:\/\/shop\.example"\.\s*$/s,
  )
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'fd00::2', '::ffff:10.0.0.1'])(
  'on %s it says what is open to whom, and how to close it',
  (address) => {
    const warning = exposure(address, 'http://192.168.1.5:8080')
    for (const words of [
      'http://192.168.1.5:8080/',
      'whole IM',
      'sign in as anybody',
      'LOCAL_CODES',
      '/local/',
      'HOST=127.0.0.1',
    ])
      expect(warning).toContain(words)
  },
)

test.each(['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1'])(
  'on %s nobody else reaches it',
  (address) => {
    expect(exposure(address, 'http://127.0.0.1:8080')).toBeUndefined()
  },
)

test('what a client says reaches the terminal on one line, without control characters', async () => {
  const server = await start({})
  const client = await connect(`${server.origin.replace('http', 'ws')}/im`, 'info')
  const command = 'x\nlocal/im: all is well\r\u001b[31mred\u009b2J\u202e\u2028\u0000end'
  expect(await client.ask(command)).toMatchObject({ ErrorCode: expect.any(Number) as number })
  await client.ask('y'.repeat(100_000))
  await ask(`${server.origin}/v4/%1b%5b31m/${'z'.repeat(5000)}`, { method: 'POST' })
  client.close()
  expect(await server.end('SIGINT')).toBe(0)
  const printed = server.printed()
  expect(printed).toContain('end')
  expect(printed).not.toMatch(/[^\n\P{Cc}]|[\u202e\u2028]/u)
  const lines = printed.split('\n').filter((line) => line.startsWith('local/im: '))
  expect(lines).toHaveLength(3)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400)
})

test.each([
  ['local/im/serve.ts', '/nothing', 404],
  ['local/preview/serve.ts', '/', 200],
])('%s alone stands behind the same gate', async (program, path, status) => {
  const alone = (env: Record<string, string>) =>
    runServer(program, { ...process.env, PORT: '0', DATA: folder, ...env }, /(http:\/\/127\.0\.0\.1:\d+)/)
  const server = await alone({ ALLOWED_HOSTS: 'shop.example' })
  const statusFor = async (headers: Record<string, string>) =>
    (await ask(server.origin + path, { headers })).status
  expect(await statusFor({})).toBe(status)
  expect(await statusFor({ host: 'shop.example' })).toBe(status)
  expect(await statusFor({ host: 'evil.example' })).toBe(403)
  expect(await statusFor({ origin: 'http://evil.example' })).toBe(403)
  await server.end('SIGKILL')
  await expect(alone({ ALLOWED_HOSTS: '*' })).rejects.toThrow('these are none: "*"')
})
