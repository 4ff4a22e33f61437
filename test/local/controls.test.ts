import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createControls } from '../../local/controls'
import { startCrowd } from '../../local/demo/crowd'
import type { Crowd } from '../../local/demo/crowd'
import type { Figures } from '../../local/figures'
import { openDemoRoom } from './demo/demo-room'
import type { DemoRoomFixture } from './demo/demo-room'

const info = { sdkAppID: 1, key: 'k', admin: 'a', roomID: 'demo' }

let demo: DemoRoomFixture
let crowd: Crowd
let origin: string
let close: () => Promise<unknown>
beforeAll(async () => {
  demo = await openDemoRoom()
  const { im, api, host } = demo
  crowd = startCrowd([], [], async () => true)
  const controls = createControls({ info, im: im.im, api, crowd, host })
  const server = createServer((request, response) => {
    if (!controls.handle(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local`
  close = () => new Promise((resolve) => server.close(resolve))
})
afterAll(async () => {
  crowd.close()
  await close()
  await demo.close()
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
  expect(await ask('crowd', { perSecond: 10 })).toEqual({ status: 200, body: { ok: true } })
  expect(crowd.pace()).toBe(10)
  expect(await ask('figures')).toMatchObject({
    body: { crowd: 10, imRunning: true, connected: 0, members: [] },
  })
  demo.im.im.faults.stop()
  expect(await ask('figures')).toMatchObject({ body: { imRunning: false } })
  demo.im.im.faults.start()
})

test.each([{}, { perSecond: '10' }, { perSecond: -1 }, { perSecond: 101 }, { perSecond: null }])(
  'a pace that is none is refused with a sentence: %j',
  async (body) => {
    crowd.talk(0)
    expect(await ask('crowd', body)).toEqual({
      status: 400,
      body: { error: 'perSecond must be a number from 0 to 100' },
    })
    expect(crowd.pace()).toBe(0)
  },
)

test("the host's hand is moved from outside, and the figures tell what came of it", async () => {
  const sale = async () => ((await ask('figures')).body as Figures).sale
  const act = async (name: string) => expect(await ask(`host/${name}`, {})).toMatchObject({ status: 200 })
  expect(await sale()).toEqual({ state: 'live', explained: null, sold: 0, likes: 0 })
  await act('show-next')
  await act('show-next')
  expect(await sale()).toMatchObject({ explained: 2 })
  const order = { requestID: 'one', skuID: 'cup-blue-280', quantity: 2, totalFen: 27_600 }
  await demo.api.post('viewer', 'orders', order)
  await act('withdraw')
  expect(await sale()).toMatchObject({ explained: null, sold: 2 })
  await act('drop-coupon')
  await act('drop-red-packet')
  expect(await demo.api.room()).toMatchObject({
    coupons: [{ title: 'Welcome to the kiln' }],
    redPackets: [{ title: 'Thank you all' }],
  })
  for (const [name, state] of Object.entries({ pause: 'paused', 'go-on': 'live', end: 'ended' })) {
    await act(name)
    expect(await sale()).toMatchObject({ state })
  }
})

test('what the host cannot do is refused with a sentence', async () => {
  demo.im.im.faults.stop()
  expect(await ask('host/show-next', {})).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('the IM did not take it') as string },
  })
  demo.im.im.faults.start()
})

test('what is not a control is left to others, whatever the method', async () => {
  const statusOf = async (path: string, method: string) =>
    (await fetch(`${origin}${path}`, { method })).status
  expect(await statusOf('/crowd', 'GET')).toBe(404)
  expect(await statusOf('/figures', 'POST')).toBe(404)
  expect(await statusOf('/figures?now', 'GET')).toBe(200)
  expect(await statusOf('/toString', 'GET')).toBe(404)
})

test('figures of a room that is gone are an error, not the end of the server', async () => {
  await demo.im.rest('group_open_http_svc/destroy_group', { GroupId: 'demo' })
  expect(await ask('figures')).toEqual({ status: 400, body: { error: 'there is no group demo' } })
})
