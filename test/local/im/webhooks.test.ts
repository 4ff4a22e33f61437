import { createHash } from 'node:crypto'
import { localApp } from '../../../local/im/app'
import { startIm, type TestIm } from '../../support/im'
import { silence, startReceiver, type Receiver } from '../../support/webhook-receiver'
import { heard, hears, memberOf, send, text, type WireMember } from './room-members'

let im: TestIm
let backend: Receiver
let alice: WireMember
let host: WireMember

beforeEach(async () => {
  backend = await startReceiver()
  im = await startIm()
  await im.openRoom('live', 'host')
  alice = await memberOf(im, 'alice')
  host = await memberOf(im, 'host')
  im.im.setWebhooks({ url: backend.url, token: 'secret' })
})

afterEach(async () => {
  await im.close()
  await backend.close()
})

const before = 'BeforeSendMsg'
const after = 'AfterSendMsg'
/** What the host hears of "one" and then of "done", both by alice. */
async function hostHears(one: ReturnType<typeof text>) {
  await alice.ask(send, one)
  backend.answers(() => ({ ErrorCode: 0 }))
  await alice.ask(send, text('done'))
  await hears(host, 'done')
  return heard(host)
}
const answering = (ErrorCode: number, more: object = {}) =>
  backend.answers(({ command }) => (command.endsWith(before) ? { ErrorCode, ...more } : { ErrorCode: 0 }))
const sendByRest = (more: object = {}) => im.rest('group_open_http_svc/send_group_msg', text('by REST', more))

test('a webhook is signed and says in its address what it is about', async () => {
  await alice.ask(send, text('hello'))
  const { query } = await backend.until(before)
  expect(query).toMatchObject({
    SdkAppid: String(localApp.sdkAppID),
    CallbackCommand: 'Group.CallbackBeforeSendMsg',
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: 'Web',
  })
  const { Sign, RequestTime } = query
  expect(Math.abs(Date.now() / 1000 - Number(RequestTime))).toBeLessThan(5)
  expect(Sign).toBe(createHash('sha256').update(`secret${RequestTime}`).digest('hex'))
})

test('without a token a webhook is not signed, and the address keeps its own query', async () => {
  im.im.setWebhooks({ url: `${backend.url}?tenant=7` })
  await alice.ask(send, text('hello'))
  const { query } = await backend.until(before)
  expect(query).toMatchObject({ tenant: '7', contenttype: 'json' })
  expect(query).not.toHaveProperty('Sign')
})

test('the backend is asked before a message is delivered, and told afterwards', async () => {
  const { MsgSeq, MsgTime } = await alice.ask(send, text('hello', { Random: 77, CloudCustomData: 'mine' }))
  const said = {
    GroupId: 'live',
    Type: 'AVChatRoom',
    From_Account: 'alice',
    Operator_Account: 'alice',
    Random: 77,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
    CloudCustomData: 'mine',
    EventTime: expect.any(Number) as number,
  }
  expect((await backend.until(before)).body).toMatchObject(said)
  expect((await backend.until(after)).body).toMatchObject({ ...said, MsgSeq, MsgTime })
})

test('1 refuses a message: its author is told 10016, the room and the after-webhook nothing', async () => {
  answering(1, { ErrorInfo: 'mind your words' })
  const refused = text('refused')
  expect(await alice.ask(send, refused)).toMatchObject({ ErrorCode: 10016, ErrorInfo: 'mind your words' })
  expect(await hostHears(text('refused too'))).toEqual(['done'])
  await backend.until(after)
  expect(backend.of(after)).toHaveLength(1)
})

test('a refused message may be sent again', async () => {
  answering(1)
  const message = text('patience')
  expect(await alice.ask(send, message)).toMatchObject({ ErrorCode: 10016 })
  expect(await hostHears(text('x'))).toEqual(['done'])
  expect(await alice.ask(send, message)).toMatchObject({ ErrorCode: 0 })
})

test('2 drops a message: its author believes it was said', async () => {
  answering(2)
  expect(await alice.ask(send, text('dropped'))).toMatchObject({
    ErrorCode: 0,
    MsgSeq: expect.any(Number) as number,
  })
  expect(await hostHears(text('dropped too'))).toEqual(['done'])
  await backend.until(after)
  expect(backend.of(after)).toHaveLength(1)
})

test.each([120001, 125000, 130000])("the backend's own code %i reaches the author", async (code) => {
  answering(code, { ErrorInfo: 'no receipt' })
  expect(await alice.ask(send, text('hello'))).toMatchObject({ ErrorCode: code, ErrorInfo: 'no receipt' })
})

test.each([3, 119999, 130001, -1])('a code that means nothing (%i) lets the message pass', async (code) => {
  answering(code)
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test.each([
  ['no JSON', 200, 'hello'],
  ['a list', 200, '[1]'],
  ['nothing', 200, ''],
  ['a refusal with status 500', 500, '{"ErrorCode":1}'],
  ['a code in words', 200, '{"ErrorCode":"1"}'],
])('an answer that is %s lets the message pass', async (_what, status, body) => {
  backend.answers((_hook, response) => {
    response.writeHead(status).end(body)
    return silence
  })
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test('the backend may put another content in place, and the after-webhook tells that one', async () => {
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: '***' } }]
  answering(0, { MsgBody, CloudCustomData: 'checked' })
  expect(await hostHears(text('rude'))).toEqual(['***', 'done'])
  expect(JSON.stringify(host.received)).toContain('"CloudCustomData":"checked"')
  expect((await backend.until(after)).body).toMatchObject({ MsgBody, CloudCustomData: 'checked' })
})

test('a content in place that cannot be read changes nothing', async () => {
  answering(0, { MsgBody: ['***'] })
  expect(await hostHears(text('hello'))).toEqual(['hello', 'done'])
})

test('a backend that does not answer for 2 s is not waited for', async () => {
  backend.answers(() => silence)
  const start = Date.now()
  expect(await alice.ask(send, text('hello'))).toMatchObject({ ErrorCode: 0 })
  expect(Date.now() - start).toBeGreaterThanOrEqual(1950)
  await hears(host, 'hello')
})

test('a backend that is away is told of once, and stops nothing', async () => {
  im.im.setWebhooks({ url: 'http://127.0.0.1:9/away' })
  await alice.ask(send, text('one'))
  await alice.ask(send, text('two'))
  await hears(host, 'two')
  expect(im.logged).toEqual([expect.stringContaining('http://127.0.0.1:9/away') as string])
})

test('messages of one author keep their order however late the answers come; nobody else waits', async () => {
  const held: (() => void)[] = []
  backend.answers(({ body }) => {
    const said = JSON.stringify(body)
    if (!said.includes('first')) return { ErrorCode: 0 }
    return new Promise((resolve) => held.push(() => resolve({ ErrorCode: 0 })))
  })
  const first = alice.ask(send, text('first'))
  await backend.until(before, 1)
  const second = alice.ask(send, text('second'))
  await backend.until(before, 2)
  const bob = await memberOf(im, 'bob')
  await bob.ask(send, text('by bob'))
  await hears(host, 'by bob')
  held.forEach((release) => release())
  await Promise.all([first, second])
  await hears(host, 'second')
  expect(heard(host)).toEqual(['by bob', 'first', 'second'])
})

test('a message sent twice while the backend thinks is asked about once', async () => {
  let release = () => {}
  backend.answers(() => new Promise((resolve) => (release = () => resolve({ ErrorCode: 0 }))))
  const message = text('hello')
  const first = alice.ask(send, message)
  await backend.until(before)
  const again = alice.ask(send, message)
  await alice.ask('heartbeat.alive')
  release()
  const [{ MsgSeq }, { MsgSeq: second }] = await Promise.all([first, again])
  expect(second).toBe(MsgSeq)
  expect(backend.of(before)).toHaveLength(1)
})

test('who is muted while the backend thinks does not get through', async () => {
  let release = () => {}
  backend.answers(() => new Promise((resolve) => (release = () => resolve({ ErrorCode: 0 }))))
  const answer = alice.ask(send, text('hello'))
  await backend.until(before)
  const mute = { GroupId: 'live', Members_Account: ['alice'], MuteTime: 60 }
  await im.rest('group_open_http_svc/forbid_send_msg', mute)
  release()
  expect(await answer).toMatchObject({ ErrorCode: 10017 })
})

test('what the muted say is not asked about, and told as an exception', async () => {
  await im.rest('group_open_http_svc/forbid_send_msg', {
    GroupId: 'live',
    Members_Account: ['alice'],
    MuteTime: 60,
  })
  expect(await alice.ask(send, text('but'))).toMatchObject({ ErrorCode: 10017 })
  const { body } = await backend.until('SendMsgException')
  expect(body).toMatchObject({ GroupId: 'live', From_Account: 'alice', ErrorCode: 10017 })
  expect(body['MsgBody']).toEqual([{ MsgType: 'TIMTextElem', MsgContent: { Text: 'but' } }])
  expect(backend.of(before)).toEqual([])
})

test('messages by REST are asked about too, with the admin who sends them in another name', async () => {
  await sendByRest({ From_Account: 'alice' })
  for (const command of [before, after]) {
    const { query, body } = await backend.until(command)
    expect(query).toMatchObject({ OptPlatform: 'RESTAPI' })
    expect(body).toMatchObject({ From_Account: 'alice', Operator_Account: 'administrator' })
  }
  answering(1)
  expect(await sendByRest()).toMatchObject({ ErrorCode: 10016 })
})

test('ForbidCallbackControl of REST leaves out one webhook, or both', async () => {
  answering(1)
  const forbidden = { ForbidCallbackControl: ['ForbidBeforeSendMsgCallback'] }
  expect(await sendByRest(forbidden)).toMatchObject({ ErrorCode: 0 })
  await backend.until(after)
  answering(0)
  await sendByRest({ ForbidCallbackControl: ['ForbidAfterSendMsgCallback'] })
  const both = ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']
  await sendByRest({ ForbidCallbackControl: both })
  await alice.ask(send, text('the end'))
  await backend.until(after, 2)
  expect(backend.received.map(({ command }) => command.replace('Group.Callback', ''))).toEqual([
    after,
    before,
    before,
    after,
  ])
})

test('the backend is told who joins and who leaves, and on which platform', async () => {
  await alice.ask('group_open_http_svc.quit_group', { GroupId: 'live' })
  const left = await backend.until('AfterMemberExit')
  expect(left.query).toMatchObject({ OptPlatform: 'Web' })
  expect(left.body).toMatchObject({
    GroupId: 'live',
    Type: 'AVChatRoom',
    ExitType: 'Quit',
    Operator_Account: 'alice',
    ExitMemberList: [{ Member_Account: 'alice' }],
  })
  await memberOf(im, 'bob')
  expect((await backend.until('AfterNewMemberJoin')).body).toMatchObject({
    GroupId: 'live',
    JoinType: 'Apply',
    Operator_Account: 'bob',
    NewMemberList: [{ Member_Account: 'bob' }],
  })
})

test('who is banned leaves as Kicked', async () => {
  const ban = { GroupId: 'live', Members_Account: ['alice'], Duration: 60, Description: 'spam' }
  await im.rest('group_open_http_svc/ban_group_member', ban)
  expect((await backend.until('AfterMemberExit')).body).toMatchObject({
    ExitType: 'Kicked',
    Operator_Account: 'administrator',
    ExitMemberList: [{ Member_Account: 'alice' }],
  })
})

test('changes of name, introduction, notification and picture are told, custom fields and mutes are not', async () => {
  const change = (more: object) =>
    im.rest('group_open_http_svc/modify_group_base_info', { GroupId: 'live', ...more })
  await change({ MuteAllMember: 'On', AppDefinedData: [{ Key: 'room_status', Value: 'live' }] })
  await change({ Notification: 'Sale' })
  const { query, body } = await backend.until('AfterGroupInfoChanged')
  expect(query).toMatchObject({ OptPlatform: 'RESTAPI' })
  expect(body).toMatchObject({ Operator_Account: 'administrator', Notification: 'Sale' })
  expect(body).not.toHaveProperty('Name')
  expect(backend.of('AfterGroupInfoChanged')).toHaveLength(1)
})

test('only the webhooks that are switched on are called', async () => {
  im.im.setWebhooks({ url: backend.url, commands: ['Group.CallbackAfterSendMsg'] })
  answering(1)
  expect(await alice.ask(send, text('hello'))).toMatchObject({ ErrorCode: 0 })
  await backend.until(after)
  im.im.setWebhooks(undefined)
  expect(await alice.ask(send, text('hello again'))).toMatchObject({ ErrorCode: 0 })
  expect(backend.received).toHaveLength(1)
})

test('an address that is none is refused', () => {
  expect(() => im.im.setWebhooks({ url: 'backend' })).toThrow()
  expect(() => im.im.setWebhooks({ url: 'file:///tmp/x' })).toThrow('file:///tmp/x')
})
