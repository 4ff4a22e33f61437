import { startIm, type TestIm } from '../../support/im'
import { startReceiver } from '../../support/webhook-receiver'
import { heard, hears, memberOf, send, text, type WireMember } from './room-members'
import { connect } from './wire-client'

let im: TestIm
let alice: WireMember
let host: WireMember

beforeEach(async () => {
  im = await startIm()
  await im.openRoom('live', 'host')
  alice = await memberOf(im, 'alice')
  host = await memberOf(im, 'host')
})

afterEach(() => im.close())

async function control(name: string, body: object) {
  const answer = await im.control(name, body)
  return { status: answer.status, said: await answer.text() }
}
const sayAll = async (...texts: string[]) => {
  for (const one of texts) await alice.ask(send, text(one))
}

test('while new sockets are refused, open ones go on, and so does REST', async () => {
  await control('refuse', { on: true })
  await expect(connect(im.proxyServer)).rejects.toThrow('503')
  await sayAll('still here')
  await hears(host, 'still here')
  expect(await im.rest('group_open_http_svc/get_group_info', { GroupIdList: ['live'] })).toMatchObject({
    ErrorCode: 0,
  })
  await control('refuse', { on: false })
  expect(await (await connect(im.proxyServer)).ask('heartbeat.alive')).toMatchObject({ ErrorCode: 0 })
})

test('half-open sockets stay open and carry nothing, either way', async () => {
  await control('half-open', { on: true })
  const unanswered = alice.post(send, text('lost on the way in'))
  await im.rest('group_open_http_svc/send_group_msg', text('lost on the way out'))
  await control('half-open', { on: false })
  await sayAll('through')
  await hears(host, 'through')
  expect(heard(host)).toEqual(['through'])
  const history = { GroupId: 'live', HugeGroupHistoryMsgFlag: 1 }
  const { RspMsgList } = await host.ask('group_open_http_svc.apply_join_group', history)
  expect(JSON.stringify(RspMsgList)).toContain('lost on the way out')
  expect(JSON.stringify(RspMsgList)).not.toContain('lost on the way in')
  // Answers come in order, so that one would have been there before that to `through`.
  expect(alice.received.map(({ head }) => head.seq)).not.toContain(unanswered)
})

test('what the server sends is late and in order, also when the delay ends meanwhile', async () => {
  await control('delay', { ms: 400 })
  const start = Date.now()
  const late = alice.ask('heartbeat.alive').then(() => Date.now() - start)
  await im.rest('group_open_http_svc/send_group_msg', text('late'))
  await control('delay', { ms: 0 })
  await im.rest('group_open_http_svc/send_group_msg', text('at once'))
  await hears(host, 'at once')
  expect(heard(host)).toEqual(['late', 'at once'])
  expect(await late).toBeGreaterThanOrEqual(400)
})

test('what the server sends is late by chance, and in order nevertheless', async () => {
  await control('delay', { ms: 0, jitter: 100 })
  const start = Date.now()
  const lateness = Array.from({ length: 30 }, () =>
    alice.ask('heartbeat.alive').then(() => Date.now() - start),
  )
  for (const word of ['one', 'two', 'three']) await im.rest('group_open_http_svc/send_group_msg', text(word))
  await hears(host, 'three')
  expect(heard(host)).toEqual(['one', 'two', 'three'])
  // Thirty times under a quarter of it by chance: once in a billion billion runs.
  expect(Math.max(...(await Promise.all(lateness)))).toBeGreaterThanOrEqual(25)
  await control('delay', { ms: 0 })
})

test('lost pushes do not come, answers do', async () => {
  await control('lose', { share: 1 })
  await sayAll('lost')
  await control('lose', { share: 0 })
  await sayAll('found')
  await hears(host, 'found')
  expect(heard(host)).toEqual(['found'])
})

test('doubled pushes come twice', async () => {
  await control('double', { on: true })
  await sayAll('one', 'two')
  await control('double', { on: false })
  await sayAll('three')
  await hears(host, 'three')
  expect(heard(host)).toEqual(['one', 'one', 'two', 'two', 'three'])
})

test('every second push overtakes the one before it; a last one is only late', async () => {
  await control('reorder', { on: true })
  await sayAll('1', '2', '3', '4', '5')
  await hears(host, '5')
  expect(heard(host)).toEqual(['2', '1', '4', '3', '5'])
})

test.each([
  ['Android', 'Android'],
  ['iOS', 'iOS'],
  ['PC', 'Windows'],
])(
  'who quits on %s is out everywhere, hears nothing of it, and the backend is told',
  async (platform, named) => {
    const backend = await startReceiver()
    im.im.setWebhooks({ url: backend.url })
    expect((await control('quit', { userID: 'alice', groupID: 'live', platform })).status).toBe(200)
    const { query, body } = await backend.until('AfterMemberExit')
    expect(query).toMatchObject({ OptPlatform: named })
    expect(body).toMatchObject({ ExitType: 'Quit', ExitMemberList: [{ Member_Account: 'alice' }] })
    await host.pushed((entry) => JSON.stringify(entry).includes('"OpType":2'))
    const pushedBefore = alice.received.length
    expect(await alice.ask(send, text('am I here?'))).toMatchObject({ ErrorCode: 10007 })
    expect(alice.received).toHaveLength(pushedBefore + 1)
    await backend.close()
  },
)

test('a room is filled with as many messages a second as asked for, until it is told to stop', async () => {
  await control('fill', { groupID: 'live', perSecond: 30 })
  const start = Date.now()
  await hears(host, '30')
  const took = Date.now() - start
  await control('fill', { groupID: 'live', perSecond: 0 })
  expect(took).toBeGreaterThan(700)
  // One a second would have taken thirty.
  expect(took).toBeLessThan(15_000)
  expect(heard(host)).toEqual(heard(host).map((_said, index) => String(index + 1)))
})

test.each([
  ['refuse', {}, 'on'],
  ['half-open', { on: 1 }, 'on'],
  ['delay', { ms: -1 }, 'ms'],
  ['lose', { share: 2 }, 'share'],
  ['double', { on: 'yes' }, 'on'],
  ['reorder', {}, 'on'],
  ['limit', {}, 'on'],
  ['quit', { userID: 'alice', groupID: 'live', platform: 'Symbian' }, 'Android, iOS, PC'],
  ['quit', { userID: 'nobody', groupID: 'live', platform: 'iOS' }, 'nobody'],
  ['fill', { groupID: 'nowhere', perSecond: 1 }, 'nowhere'],
  ['fill', { groupID: 'live' }, 'perSecond'],
])('%s with %j says what is wrong', async (name, body, word) => {
  const { status, said } = await control(name, body)
  expect(status).toBe(400)
  expect(said).toContain(word)
})
