import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createControls } from '../../local/controls'
import { startCrowd } from '../../local/demo/crowd'
import type { Crowd } from '../../local/demo/crowd'
import { startIm } from '../support/im'
import type { TestIm } from '../support/im'

const info = { sdkAppID: 1, key: 'k', admin: 'a', roomID: 'demo' }

let im: TestIm
let crowd: Crowd
let origin: string
let close: () => Promise<unknown>
beforeEach(async () => {
  im = await startIm()
  crowd = startCrowd(() => Promise.resolve({}), 'demo', [], 'en')
  const controls = createControls(info, im.im, crowd)
  const server = createServer((request, response) => {
    if (!controls.handle(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local`
  close = () => new Promise((resolve) => server.close(resolve))
})
afterEach(async () => {
  crowd.close()
  await Promise.all([close(), im.close()])
})

const ask = async (path: string, body?: object) => {
  const post = { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${origin}/${path}`, body && post)
  return { status: answer.status, body: (await answer.json()) as unknown }
}

test('info answers what a script needs to take part', async () => {
  expect(await ask('info')).toEqual({ status: 200, body: info })
})

test('the crowd is told its pace, and the figures tell it again', async () => {
  await im.openRoom('demo', 'host')
  expect(await ask('crowd', { perSecond: 10 })).toEqual({ status: 200, body: { ok: true } })
  expect(crowd.pace()).toBe(10)
  expect(await ask('figures')).toMatchObject({
    body: { crowd: 10, imRunning: true, connected: 0, members: [] },
  })
  im.im.faults.stop()
  expect(await ask('figures')).toMatchObject({ body: { imRunning: false } })
})

test.each([{}, { perSecond: '10' }, { perSecond: -1 }, { perSecond: 101 }, { perSecond: null }])(
  'a pace that is none is refused with a sentence: %j',
  async (body) => {
    expect(await ask('crowd', body)).toEqual({
      status: 400,
      body: { error: 'perSecond must be a number from 0 to 100' },
    })
    expect(crowd.pace()).toBe(0)
  },
)

test('figures of a room that is gone are an error, not the end of the server', async () => {
  expect(await ask('figures')).toEqual({ status: 400, body: { error: 'there is no group demo' } })
})

test('what is not a control is left to others, whatever the method', async () => {
  const statusOf = async (path: string, method: string) =>
    (await fetch(`${origin}${path}`, { method })).status
  expect(await statusOf('/crowd', 'GET')).toBe(404)
  expect(await statusOf('/figures', 'POST')).toBe(404)
  expect(await statusOf('/figures?now', 'GET')).toBe(400)
  expect(await statusOf('/toString', 'GET')).toBe(404)
})
