import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startBackend } from '../../support/backend'
import type { TestBackend } from '../../support/backend'

/** Nothing here asks the IM. */
const NO_IM = 'http://127.0.0.1:9'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const pictures = {
  png,
  jpg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  webp: Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'),
  gif: Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'),
}

let backend: TestBackend
beforeAll(async () => void (backend = await startBackend(NO_IM)))
afterAll(() => backend.close())

const upload = async (bytes: Buffer, as = 'li', type = 'application/octet-stream') =>
  backend.ask('/api/avatars', {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${await backend.token(as)}` },
    body: new Uint8Array(bytes),
  })
const pathOf = async (bytes: Buffer, as?: string) =>
  ((await (await upload(bytes, as)).json()) as { path: string }).path

test.each(Object.entries(pictures))(
  'a picture of kind %s is kept and served as what it is',
  async (kind, bytes) => {
    const kept = await pathOf(bytes)
    expect(kept).toMatch(new RegExp(`^/avatars/[0-9a-f-]+\\.${kind}$`))
    const answer = await backend.ask(`/api${kept}`)
    expect(answer.headers.get('content-type')).toBe(`image/${kind.replace('jpg', 'jpeg')}`)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  },
)

test.each([
  ['a script that calls itself a picture', Buffer.from('<svg onload="alert(1)"/>')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', async (_, bytes) => {
  expect((await upload(bytes)).status).toBe(415)
})

test('a body of another type is refused', async () => {
  expect((await upload(Buffer.from('{}'), 'li', 'application/json')).status).toBe(415)
  expect((await upload(png, 'li', 'image/png')).status).toBe(415)
})

test('a picture beyond a megabyte is refused', async () => {
  const large = (size: number) => Buffer.concat([png, Buffer.alloc(size - png.length)])
  expect((await upload(large(1024 * 1024 + 1))).status).toBe(413)
  expect((await upload(large(1024 * 1024))).status).toBe(200)
})

test('nobody uploads without a session of their own', async () => {
  const authorization = `Bearer ${await backend.token('li')}`
  for (const forged of ['', authorization.replace('li', 'mia'), `${authorization}x`, 'Bearer'])
    expect(
      (await backend.ask('/api/avatars', { method: 'POST', headers: { authorization: forged } })).status,
    ).toBe(401)
})

test('a user has one picture: another one has another name and takes the place of the first', async () => {
  const mine = async () => {
    const all = readdirSync(backend.avatars)
    const others = await pathOf(png, 'wang')
    return all.filter((name) => !others.includes(name))
  }
  const first = await pathOf(pictures.png)
  const second = await pathOf(pictures.gif)
  expect(second).not.toBe(first)
  expect(await mine()).toEqual([second.slice('/avatars/'.length)])
  expect((await backend.ask(`/api${first}`)).status).toBe(404)
  expect(await pathOf(pictures.gif)).toBe(second)
})

test('what is no picture of the shelf is not served, though it is a file', async () => {
  const file = path.join(backend.avatars, 'notes.txt')
  writeFileSync(file, 'private')
  const around = `..%2F${path.basename(backend.avatars)}%2Fnotes.txt`
  for (const name of ['notes.txt', around, 'nobody.png'])
    expect((await backend.ask(`/api/avatars/${name}`)).status).toBe(404)
  rmSync(file)
})
