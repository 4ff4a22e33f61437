import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { openFolder } from '../../../support/database'
import { startIm } from '../../../support/im'
import type { TestIm } from '../../../support/im'
import { localEnvironment, READY, run } from './backend-process'

let im: TestIm
let folder: string
let remove: () => void
beforeEach(async () => {
  im = await startIm()
  ;({ folder, remove } = openFolder('server'))
})
afterEach(async () => {
  await im.close()
  remove()
})

const pidFile = () => path.join(folder, 'postgres/server/data/postmaster.pid')

test('it says where it answers, serves, and a signal ends it and its database', async () => {
  const backend = run('server.ts', localEnvironment(im.url, folder))
  const origin = await backend.says(READY)
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  expect((await fetch(`${origin}/elsewhere`)).status).toBe(404)
  expect(existsSync(pidFile())).toBe(true)
  backend.send('SIGTERM')
  expect(await backend.ended).toBe(0)
  expect(existsSync(pidFile())).toBe(false)
})

test('a signal while it starts ends it cleanly too', async () => {
  const backend = run('server.ts', localEnvironment(im.url, folder))
  while (readdirSync(folder).length === 0) await new Promise((resolve) => setImmediate(resolve))
  backend.send('SIGINT')
  expect(await backend.ended).toBe(0)
  expect(existsSync(pidFile())).toBe(false)
})

test('a request under way is answered before it ends', async () => {
  const backend = run('server.ts', localEnvironment(im.url, folder))
  const origin = await backend.says(READY)
  const body = JSON.stringify({ code: 'local:li' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const asked = request(`${origin}/api/session`, { method: 'POST', headers })
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>
  asked.write(body.slice(0, 5))
  // It has the first request by the time it answers the second, and no longer listens once it refuses a third.
  await fetch(`${origin}/healthz`)
  backend.send('SIGTERM')
  while (
    await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  );
  asked.end(body.slice(5))
  const [answer] = await answered
  expect(answer.statusCode).toBe(200)
  answer.resume()
  expect(await backend.ended).toBe(0)
})

test('a taken port or a wrong environment is told in plain words, and nothing is left running', async () => {
  const first = run('server.ts', localEnvironment(im.url, folder))
  const port = new URL(await first.says(READY)).port
  const { folder: other, remove: removeOther } = openFolder('server')
  const second = run('server.ts', { ...localEnvironment(im.url, other), PORT: port })
  expect([await second.ended, second.printed()]).toEqual([1, expect.stringContaining('EADDRINUSE')])
  expect(existsSync(path.join(other, 'postgres/server/data/postmaster.pid'))).toBe(false)
  removeOther()
  first.send('SIGTERM')
  await first.ended
  const wrong = run('server.ts', { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' })
  expect([await wrong.ended, wrong.printed()]).toEqual([
    1,
    expect.stringContaining('IM_SECRET_KEY: is missing'),
  ])
})

test('local codes with a real key or within reach of others are refused, whatever NODE_ENV says', async () => {
  const env = { ...localEnvironment(im.url, folder), NODE_ENV: 'prod' }
  const real = run('server.ts', { ...env, IM_SECRET_KEY: 'c0ffee'.repeat(8) })
  expect([await real.ended, real.printed()]).toEqual([
    1,
    expect.stringContaining('LOCAL_CODES: only with the key'),
  ])
  const open = run('server.ts', { ...env, HOST: 'live.invalid' })
  expect([await open.ended, open.printed()]).toEqual([
    1,
    expect.stringContaining('LOCAL_CODES: only with HOST'),
  ])
  expect(readdirSync(folder)).toEqual([])
})

test('an operator opens a room while the backend runs, and it goes on running', async () => {
  const env = localEnvironment(im.url, folder)
  const backend = run('server.ts', env)
  const origin = await backend.says(READY)
  const opened = run('open-room.ts', env, ['cups', '--title', 'Autumn cups', '--host', 'mia'])
  expect([await opened.ended, opened.printed()]).toEqual([0, 'The room cups is open.\n'])
  const room = await fetch(`${origin}/api/rooms/cups`)
  expect(await room.json()).toMatchObject({ title: 'Autumn cups', host: { userID: 'mia' }, state: 'live' })
  const group = await im.rest('group_open_http_svc/get_group_info', { GroupIdList: ['cups'] })
  expect(group['GroupInfo']).toMatchObject([
    { Type: 'AVChatRoom', Name: 'Autumn cups', Owner_Account: 'mia' },
  ])

  const tooLong = run('open-room.ts', env, ['cups', '--title', '秋日陶器窑里直出今晚开卖'])
  expect([await tooLong.ended, tooLong.printed()]).toEqual([
    1,
    expect.stringMatching(/30 bytes.*has 36[^]*at title/),
  ])
  const without = run('open-room.ts', env, ['cups'])
  expect([await without.ended, without.printed()]).toEqual([1, expect.stringContaining('npm run room')])
  backend.send('SIGTERM')
  expect(await backend.ended).toBe(0)
})
