import { createHash } from 'node:crypto'
import { localApp } from '../../../../local/im/app'
import { memberOf, send, text } from '../room-members'
import { after, alice, answering, backend, before, im, useWebhooks } from './use-webhooks'

useWebhooks()

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

test('a group that is disbanded is told', async () => {
  await im.rest('group_open_http_svc/destroy_group', { GroupId: 'live' })
  const { query, body } = await backend.until('AfterGroupDestroyed')
  expect(query).toMatchObject({ OptPlatform: 'RESTAPI' })
  expect(body).toMatchObject({ GroupId: 'live', Type: 'AVChatRoom' })
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
