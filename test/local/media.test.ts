import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { serveMedia } from '../../local/media'
import { rawStatus, serve } from '../support/tiny-server'
import type { TinyServer } from '../support/tiny-server'

const clip = path.resolve(__dirname, '../../local/media/clip.mp4')
const { size } = statSync(clip)

let server: TinyServer
beforeAll(async () => {
  server = await serve((request, response) => {
    if (!serveMedia(request, response)) response.writeHead(418).end()
  })
})
afterAll(() => server.close())

const get = (file: string, range?: string) => fetch(server.url + file, range ? { headers: { range } } : {})

const statusOf = (raw: string) => rawStatus(server.url, raw)

test.each([
  ['clip.mp4', 'video/mp4'],
  ['poster.jpg', 'image/jpeg'],
  ['avatars/host.svg', 'image/svg+xml'],
])('%s is served whole, as %s', async (file, type) => {
  const answer = await get(`/local/media/${file}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.equals(readFileSync(path.join(path.dirname(clip), file)))).toBe(true)
})

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=100-199', 100, 199],
  [`bytes=${size - 10}-`, size - 10, size - 1],
  [`bytes=${size - 10}-${size + 1000}`, size - 10, size - 1],
])('a player that asks for %s gets just that', async (range, start, end) => {
  const answer = await get('/local/media/clip.mp4', range)
  expect(answer.status).toBe(206)
  expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${size}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.equals(readFileSync(clip).subarray(start, end + 1))).toBe(true)
})

test('a range past the end is told how long the clip is', async () => {
  const answer = await get('/local/media/clip.mp4', `bytes=${size}-`)
  expect(answer.status).toBe(416)
  expect(answer.headers.get('content-range')).toBe(`bytes */${size}`)
})

test('a range in another unit is no range', async () => {
  expect((await get('/local/media/clip.mp4', 'seconds=1-2')).status).toBe(200)
})

test.each([
  '/local/media/../../package.json',
  '/local/media/..%2f..%2fpackage.json',
  '/local/media/%2e%2e/%2e%2e/package.json',
  '/local/media/..\\..\\package.json',
  '/local/media//etc/passwd',
  '/local/media/../../miniprogram/icons/send.svg',
  '/local/media/avatars/../../../miniprogram/icons/send.svg',
  '/local/media/..%2f..%2fminiprogram/icons/send.svg',
  '/local/media/nothing.svg',
  '/local/media/avatars',
  '/local/media/',
])('%s is not served', async (raw) => {
  expect(await statusOf(raw)).toMatch(/^(404|418)$/)
})

test.each(['/', '//', '/local/mediastinum', 'http://[', '/local/media/%'])(
  'asked for %s it neither serves nor falls over',
  async (raw) => {
    expect(await statusOf(raw)).toMatch(/^(404|418)$/)
  },
)
