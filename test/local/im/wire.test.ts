import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { createIm } from '../../../local/im'
import { startIm, type TestIm } from '../../support/im'
import { connect } from './wire-client'

let im: TestIm

beforeEach(async () => {
  im = await startIm()
  await im.openRoom('live', 'host')
})

afterEach(() => im.close())

const send = 'group_open_http_svc.send_group_msg'
const join = 'group_open_http_svc.apply_join_group'
const text = (Text: string, Random: number) => ({
  GroupId: 'live',
  Random,
  MsgPriority: 'Normal',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
})

const enter = async (client: Awaited<ReturnType<typeof connect>>) => {
  await client.ask(join, { GroupId: 'live' })
  await client.ask('group_open_http_svc.get_group_self_member_info', { GroupIdList: ['live'] })
}

async function member(userID: string, path?: string) {
  const client = await connect(im.proxyServer, path)
  await client.login(userID)
  await enter(client)
  return client
}

test('/binfo answers in binary frames, /info in text, and a doubled slash is forgiven', async () => {
  for (const [path, binary] of [
    ['binfo', true],
    ['info', false],
    ['/binfo', true],
  ] as const) {
    const client = await connect(im.proxyServer, path)
    expect(await client.ask('heartbeat.alive')).toMatchObject({ ErrorCode: 0 })
    expect(client.binaries).toEqual([binary])
    client.close()
  }
})

test('large frames are zipped for a client that asked for it, and for no other', async () => {
  const [plain, zipping] = [await member('alice'), await member('bob', 'binfo?compress=gzip')]
  const host = await member('host')
  await host.ask(send, text('x'.repeat(2000), 1))
  const isMessage = (body: object) => JSON.stringify(body).includes('xxx')
  expect((await zipping.pushed(isMessage)).zipped).toBe(true)
  expect((await plain.pushed(isMessage)).zipped).toBe(false)
})

test('what is no frame is passed over, and the connection goes on', async () => {
  const socket = new WebSocket(`${im.proxyServer}/info`)
  await new Promise((resolve) => socket.once('open', resolve))
  for (const junk of ['', 'hello', '[]', '{"head":{}}', '{"head":{"servcmd":1,"seq":"x"}}']) socket.send(junk)
  const answered = new Promise((resolve) => socket.once('message', (data) => resolve(data)))
  socket.send(JSON.stringify({ head: { servcmd: 'heartbeat.alive', seq: 1 } }))
  expect(String(await answered)).toContain('"seq":1')
  socket.close()
})

test('the same message sent twice is delivered once and answered alike', async () => {
  const [alice, host] = [await member('alice'), await member('host')]
  const first = await alice.ask(send, text('hello', 77))
  expect(await alice.ask(send, text('hello', 77))).toEqual(first)
  await alice.ask(send, text('done', 78))
  await host.pushed((body) => JSON.stringify(body).includes('done'))
  expect(host.received.filter(({ body }) => JSON.stringify(body).includes('hello'))).toHaveLength(1)
})

test('a message is not sent back to the device it came from, only to the other devices of its user', async () => {
  const [phone, web] = [await connect(im.proxyServer), await connect(im.proxyServer)]
  await phone.login('alice', 8)
  await web.login('alice', 7)
  for (const device of [phone, web]) await enter(device)
  await phone.ask(send, text('hello', 1))
  await web.pushed((body) => JSON.stringify(body).includes('hello'))
  await phone.ask('heartbeat.alive')
  expect(JSON.stringify(phone.received)).not.toContain('hello')
})

test('a message over 12 KB is refused', async () => {
  const alice = await member('alice')
  expect(await alice.ask(send, text('x'.repeat(12 * 1024), 1))).toMatchObject({ ErrorCode: 80002 })
  expect(await alice.ask(send, text('x'.repeat(12_000), 2))).toMatchObject({ ErrorCode: 0 })
})

test('only members speak, and only those who are logged in act at all', async () => {
  const stranger = await connect(im.proxyServer)
  expect(await stranger.ask(send, text('hi', 1))).toMatchObject({ ErrorCode: 6014 })
  await stranger.login('bob')
  expect(await stranger.ask(send, text('hi', 1))).toMatchObject({ ErrorCode: 10007 })
})

test('a login key with a foreign signature is worth nothing', async () => {
  const [alice, host] = [await connect(im.proxyServer), await connect(im.proxyServer)]
  const keys = [await alice.login('alice'), await host.login('host')].map(({ A2Key }) =>
    String(A2Key).split('.'),
  )
  await host.ask(join, { GroupId: 'live' })
  alice.resume(`${keys[1]?.[0]}.${keys[0]?.[1]}`)
  expect(await alice.ask(send, text('I am the host', 1))).toMatchObject({ ErrorCode: 6014 })
})

test('requests that arrive before the login of a new connection count as the user of their key', async () => {
  const alice = await member('alice')
  const { A2Key } = await alice.login('alice')
  await alice.ask(join, { GroupId: 'live' })
  const again = await connect(im.proxyServer)
  again.resume(A2Key)
  expect(await again.ask(send, text('quick', 5))).toMatchObject({ ErrorCode: 0 })
})

test('a device that was away while another took its place learns it from its next hello', async () => {
  const first = await connect(im.proxyServer, 'binfo?instanceid=one')
  const { A2Key } = await first.login('alice')
  first.close()
  const second = await connect(im.proxyServer, 'binfo?instanceid=two')
  await second.login('alice')
  const back = await connect(im.proxyServer, 'binfo?instanceid=one')
  back.resume(A2Key)
  expect(await back.ask('im_open_status.wshello')).toMatchObject({ ErrorCode: 1002, KickType: 2 })
  expect(await back.ask('im_open_status.wslogin')).toMatchObject({ ErrorCode: 6208 })
})

test('a login on a second device leaves the rooms of the first', async () => {
  const host = await member('host')
  await member('alice', 'binfo?instanceid=one')
  const second = await connect(im.proxyServer, 'binfo?instanceid=two')
  await second.login('alice')
  await host.pushed((body) => JSON.stringify(body).includes('"OpType":2'))
  expect(await second.ask(send, text('hi', 1))).toMatchObject({ ErrorCode: 10007 })
})

test('a stopped service takes no sockets, a started one does', async () => {
  im.im.faults.stop()
  await expect(connect(im.proxyServer)).rejects.toThrow('503')
  im.im.faults.start()
  expect(await (await connect(im.proxyServer)).ask('heartbeat.alive')).toMatchObject({ ErrorCode: 0 })
})

test('a profile changed on one platform reaches the same user on the other', async () => {
  const [phone, web] = [await connect(im.proxyServer), await connect(im.proxyServer)]
  await phone.login('alice', 8)
  await web.login('alice', 7)
  const ProfileItem = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Alice' }]
  await phone.ask('profile.portrait_set', { From_Account: 'alice', ProfileItem })
  await web.pushed((body) => JSON.stringify(body).includes('"ValueBytes":"Alice"'))
  await phone.ask('heartbeat.alive')
  expect(phone.received.filter(({ head }) => head.servcmd === 'im_open_push.msg_push')).toEqual([])
})

test('the first poll of a guest starts where its key was given out, each further one where the last ended', async () => {
  const [host, guest] = [await member('host'), await connect(im.proxyServer)]
  const { LongPollingKey } = await guest.ask('group_open_http_noauth_svc.apply_join_group', {
    GroupId: 'live',
  })
  const poll = (StartSeq: unknown) =>
    guest.ask('group_open_long_polling_http_noauth_svc.get_msg', { Key: LongPollingKey, StartSeq })
  await host.ask(send, text('one', 1))
  const first = await poll(0)
  expect(JSON.stringify(first['RspMsgList'])).toContain('one')
  const held = poll(first['NextSeq'])
  await host.ask(send, text('two', 2))
  const texts = JSON.stringify((await held)['RspMsgList'])
  expect(texts).toContain('two')
  expect(texts).not.toContain('one')
})

test('a device that is joining gets what is said meanwhile when its room is ready, and not before', async () => {
  const host = await member('host')
  const alice = await connect(im.proxyServer)
  await alice.login('alice')
  await alice.ask(join, { GroupId: 'live' })
  await host.ask(send, text('welcome', 1))
  await alice.ask('heartbeat.alive')
  expect(JSON.stringify(alice.received)).not.toContain('welcome')
  await alice.ask('group_open_http_svc.get_group_self_member_info', { GroupIdList: ['live'] })
  await alice.pushed((body) => JSON.stringify(body).includes('welcome'))
})

test('a user stays in a room as long as one of their platforms does', async () => {
  const host = await member('host')
  const [phone, web] = [await connect(im.proxyServer), await connect(im.proxyServer)]
  await phone.login('alice', 8)
  await web.login('alice', 7)
  await phone.ask(join, { GroupId: 'live' })
  await web.ask(join, { GroupId: 'live' })
  await phone.ask('im_open_status.wslogout', { wslogout_type: 0 })
  expect(await web.ask(send, text('still here', 1))).toMatchObject({ ErrorCode: 0 })
  await web.ask('im_open_status.wslogout', { wslogout_type: 0 })
  await host.pushed((body) => JSON.stringify(body).includes('"OpType":2'))
})

test('upgrades to other paths are left to others, and two on one server do not see each other', async () => {
  const server = createServer()
  const [one, two] = [createIm({ path: '/one' }), createIm({ path: '/two' })]
  const left: (string | undefined)[] = []
  server.on('upgrade', (request, stream, head) => {
    if (one.upgrade(request, stream, head) || two.upgrade(request, stream, head)) return
    left.push(request.url)
    stream.end('HTTP/1.1 418 Teapot\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`

  const { A2Key } = await (await connect(`${base}/one`)).login('alice')
  const foreign = await connect(`${base}/two`)
  foreign.resume(A2Key)
  expect(await foreign.ask('openim.authkey')).toMatchObject({ ErrorCode: 6014 })
  await expect(connect(base, 'other')).rejects.toThrow('418')
  expect(left).toEqual(['/other'])
  await one.close()
  await two.close()
  await new Promise((resolve) => server.close(resolve))
})

test('a UserSig of an hour is worth nothing two hours later', async () => {
  const late = await startIm({ clock: { now: () => Date.now() + 7200_000 } })
  const alice = await connect(late.proxyServer)
  expect(await alice.login('alice')).toMatchObject({ ErrorCode: 70001 })
  await late.close()
})
