import { localApp } from '../../../local/im/app'
import { sig, startIm, type RestAnswer, type TestIm } from '../../support/im'

let im: TestIm

beforeEach(async () => {
  im = await startIm()
})

afterEach(() => im.close())

const admin = {
  sdkappid: String(localApp.sdkAppID),
  identifier: 'administrator',
  usersig: sig('administrator'),
}
const raw = async (path: string, query: Record<string, string>, body = '{}') => {
  const url = `${im.url}/v4/${path}?${new URLSearchParams(query).toString()}`
  const answer = await fetch(url, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as RestAnswer
}
const create = 'group_open_http_svc/create_group'
const infoOf = async (groupID: string, more: object = {}) => {
  const answer = await im.rest('group_open_http_svc/get_group_info', { GroupIdList: [groupID], ...more })
  return (answer['GroupInfo'] as Record<string, unknown>[])[0]
}

test.each([
  ['without a signature', 60004, { sdkappid: admin.sdkappid }, '{}'],
  ['for another app', 70020, { ...admin, sdkappid: '1400000002' }, '{}'],
  ['with an unreadable signature', 70003, { ...admin, usersig: 'x' }, '{}'],
  ["with somebody else's signature", 70013, { ...admin, usersig: sig('alice') }, '{}'],
  ['by a user who is no app admin', 60010, { ...admin, identifier: 'alice', usersig: sig('alice') }, '{}'],
  ['with a body that is no JSON', 60003, admin, 'hello'],
])('a call %s is refused with %i', async (_how, code, query, body) => {
  expect(await raw(create, query, body)).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code })
})

test('a command that is not there is refused and logged by its name', async () => {
  expect(await raw('group_open_http_svc/import_group', admin)).toMatchObject({ ErrorCode: 60002 })
  expect(im.logged).toEqual(['unknown REST command POST group_open_http_svc/import_group'])
})

test('a room is created, read and changed', async () => {
  await im.openRoom('live', 'host', {
    AppDefinedData: [{ Key: 'room_status', Value: 'soon' }],
    Introduction: 'Shoes',
  })
  expect(await infoOf('live')).toMatchObject({
    GroupId: 'live',
    Type: 'AVChatRoom',
    Owner_Account: 'host',
    MemberNum: 1,
    ShutUpAllMember: 'Off',
    Introduction: 'Shoes',
    AppDefinedData: [{ Key: 'room_status', Value: 'soon' }],
  })
  const change = {
    GroupId: 'live',
    MuteAllMember: 'On',
    Notification: 'Sale',
    AppDefinedData: [{ Key: 'add_goods', Value: 'p1' }],
  }
  expect(await im.rest('group_open_http_svc/modify_group_base_info', change)).toMatchObject({ ErrorCode: 0 })
  const fields = { ResponseFilter: { AppDefinedDataFilter_Group: ['add_goods'] } }
  expect(await infoOf('live', fields)).toMatchObject({
    ShutUpAllMember: 'On',
    Notification: 'Sale',
    Introduction: 'Shoes',
    AppDefinedData: [{ Key: 'add_goods', Value: 'p1' }],
  })
})

test('rooms that are not there are said to be missing, one by one', async () => {
  await im.openRoom('live', 'host')
  expect(await infoOf('nowhere')).toMatchObject({ GroupId: 'nowhere', ErrorCode: 10010 })
  expect(await im.rest('group_open_http_svc/modify_group_base_info', { GroupId: 'nowhere' })).toMatchObject({
    ErrorCode: 10010,
  })
})

test.each([
  [create, { Name: 'Live' }, 'Type'],
  [
    'group_open_http_svc/forbid_send_msg',
    { GroupId: 'live', Members_Account: 'alice', MuteTime: 1 },
    'Members_Account',
  ],
  [
    'group_open_http_svc/forbid_send_msg',
    { GroupId: 'live', Members_Account: ['alice'], MuteTime: -1 },
    'MuteTime',
  ],
  ['group_open_http_svc/modify_group_base_info', { GroupId: 'live', MuteAllMember: true }, 'MuteAllMember'],
  ['group_open_http_svc/send_group_msg', { GroupId: 'live', MsgBody: ['hi'] }, 'MsgBody'],
])('%s with %j names the wrong field', async (command, body, field) => {
  await im.openRoom('live', 'host')
  const answer = await im.rest(command, body)
  expect(answer).toMatchObject({ ErrorCode: 10004, ErrorInfo: expect.stringContaining(field) as string })
})

test('controls say what there is when asked for something else', async () => {
  const answer = await fetch(`${im.url}/local/im/explode`, { method: 'POST' })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('mute-tip')
  expect((await fetch(`${im.url}/local/im/mute-tip`, { method: 'POST', body: '{"on":"yes"}' })).status).toBe(
    400,
  )
  expect((await fetch(`${im.url}/elsewhere`)).status).toBe(404)
})

test.each(['constructor', 'toString', '__proto__'])(
  'what every object has is no control and no command: %s',
  async (name) => {
    expect((await fetch(`${im.url}/local/im/${name}`, { method: 'POST' })).status).toBe(404)
    expect(await im.rest(name, {})).toMatchObject({ ErrorCode: 60002 })
  },
)
