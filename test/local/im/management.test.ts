import { startIm, type TestIm } from '../../support/im'
import { connect } from './wire-client'

let im: TestIm
let ahead = 0
beforeEach(async () => {
  ahead = 0
  im = await startIm({ clock: { now: () => Date.now() + ahead } })
  await im.openRoom('live', 'host')
})
afterEach(() => im.close())

const service = 'group_open_http_svc'
const call = (command: string, body: object) => im.rest(`${service}/${command}`, { GroupId: 'live', ...body })
const says = (part: string) => (body: object) => JSON.stringify(body).includes(part)

async function member(userID: string, groupID = 'live', path?: string) {
  const client = await connect(im.proxyServer, path)
  await client.login(userID)
  await client.ask(`${service}.apply_join_group`, { GroupId: groupID })
  await client.ask(`${service}.get_group_self_member_info`, { GroupIdList: [groupID] })
  return client
}

describe('members', () => {
  test('who are muted are listed until their mute is over', async () => {
    await member('alice')
    await member('bob')
    const before = Math.floor(Date.now() / 1000)
    await call('forbid_send_msg', { Members_Account: ['alice'], MuteTime: 60 })
    await call('forbid_send_msg', { Members_Account: ['bob'], MuteTime: 600 })
    const { MutedAccountList } = await call('get_group_muted_account', {})
    expect(MutedAccountList).toMatchObject([{ Member_Account: 'alice' }, { Member_Account: 'bob' }])
    const [alice] = MutedAccountList as { MutedUntil: number }[]
    expect(Math.abs((alice?.MutedUntil ?? 0) - before - 60)).toBeLessThan(5)
    ahead = 61_000
    expect(await call('get_group_muted_account', {})).toMatchObject({
      GroupId: 'live',
      MutedAccountList: [{ Member_Account: 'bob' }],
    })
  })

  test('and guests who are connected are counted', async () => {
    const alice = await member('alice')
    const guest = await connect(im.proxyServer)
    const { LongPollingKey } = await guest.ask('group_open_http_noauth_svc.apply_join_group', {
      GroupId: 'live',
    })
    void guest.ask('group_open_long_polling_http_noauth_svc.get_msg', { Key: LongPollingKey, StartSeq: 0 })
    await guest.ask('heartbeat.alive')
    expect(await call('get_online_member_num', {})).toMatchObject({ OnlineMemberNum: 2 })
    await alice.ask('im_open_status.wslogout', {})
    expect(await call('get_online_member_num', {})).toMatchObject({ OnlineMemberNum: 1 })
  })

  test('of a live room are not removed and get no role, those of an ordinary group do', async () => {
    await member('alice')
    const removal = { MemberToDel_Account: ['alice'] }
    const promotion = { Member_Account: 'alice', Role: 'Admin' }
    expect(await call('delete_group_member', removal)).toMatchObject({ ErrorCode: 10004 })
    expect(await call('modify_group_member_info', promotion)).toMatchObject({ ErrorCode: 10004 })

    await im.openRoom('club', 'host', { Type: 'Public' })
    const alice = await member('alice', 'club', 'binfo?instanceid=club')
    const club = { GroupId: 'club' }
    expect(await call('modify_group_member_info', { ...promotion, ...club })).toMatchObject({ ErrorCode: 0 })
    await alice.pushed(says('"OpType":4'))
    expect(await call('delete_group_member', { ...removal, ...club })).toMatchObject({ ErrorCode: 0 })
    await alice.pushed(says('"ReportType":4'))
    const asked = { GroupId: 'club', Member_List_Account: ['alice'] }
    expect(await alice.ask(`${service}.get_specified_group_member_info`, asked)).toMatchObject({
      MemberList: [],
    })
  })

  test('of an ordinary group obey its admin, who obeys its owner', async () => {
    await im.openRoom('club', 'host', { Type: 'Public' })
    const [alice, host] = [await member('alice', 'club'), await member('host', 'club')]
    await member('bob', 'club')
    const mute = (userID: string) => ({ GroupId: 'club', Member_Account: userID, ShutUpTime: 60 })
    const act = `${service}.modify_group_member_info`
    expect(await alice.ask(act, mute('bob'))).toMatchObject({ ErrorCode: 10007 })
    await host.ask(act, { GroupId: 'club', Member_Account: 'alice', Role: 'Admin' })
    expect(await alice.ask(act, mute('bob'))).toMatchObject({ ErrorCode: 0 })
    expect(await alice.ask(act, mute('host'))).toMatchObject({ ErrorCode: 10007 })
    expect(await alice.ask(act, { GroupId: 'club', Member_Account: 'bob', Role: 'Admin' })).toMatchObject({
      ErrorCode: 10007,
    })
    expect(await host.ask(act, mute('alice'))).toMatchObject({ ErrorCode: 0 })
  })
})

describe('a kick by REST', () => {
  test('ends the login on every device and leaves the rooms, and a new login is welcome', async () => {
    const alice = await member('alice')
    expect(await im.rest('im_open_login_svc/kick', { UserID: 'alice' })).toMatchObject({ ErrorCode: 0 })
    await alice.pushed(says('"KickType":3'))
    expect(await alice.ask('openim.authkey')).toMatchObject({ ErrorCode: 6208 })
    const { GroupInfo } = await call('get_group_info', { GroupIdList: ['live'] })
    expect(GroupInfo).toMatchObject([{ MemberNum: 1 }])
    expect((await im.control('expire', { userID: 'alice' })).status).toBe(400)
    expect(await alice.login('alice')).toMatchObject({ ErrorCode: 0 })
    expect(await alice.ask('openim.authkey')).toMatchObject({ ErrorCode: 0 })
  })

  test('is told to a device that was away by its next hello', async () => {
    const alice = await member('alice')
    const { A2Key } = await alice.login('alice')
    alice.close()
    await im.rest('im_open_login_svc/kick', { UserID: 'alice' })
    const back = await connect(im.proxyServer)
    back.resume(A2Key)
    expect(await back.ask('im_open_status.wshello')).toMatchObject({ ErrorCode: 1002, KickType: 3 })
  })

  test('of nobody is refused', async () => {
    expect(await im.rest('im_open_login_svc/kick', { UserID: 'nobody' })).toMatchObject({ ErrorCode: 70107 })
  })
})

test('the kick control names the ways there are, and who is not logged in', async () => {
  const wrong = await im.control('kick', { userID: 'alice', type: 'toString' })
  expect([wrong.status, await wrong.text()]).toEqual([
    400,
    expect.stringContaining('multipleAccount, multipleDevice, REST_API_Kick'),
  ])
  const nobody = await im.control('kick', { userID: 'alice', type: 'multipleDevice' })
  expect([nobody.status, await nobody.json()]).toEqual([400, { error: 'alice is not logged in' }])
})

test('a profile is read by REST, the tags that are asked for', async () => {
  const profile = { UserID: 'alice', Nick: 'Alice', FaceUrl: 'http://127.0.0.1/a.png' }
  await im.rest('im_open_login_svc/account_import', profile)
  const asked = { To_Account: ['alice', 'nobody'], TagList: ['Tag_Profile_IM_Nick'] }
  expect(await im.rest('profile/portrait_get', asked)).toMatchObject({
    UserProfileItem: [
      { To_Account: 'alice', ResultCode: 0, ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Alice' }] },
      { To_Account: 'nobody', ResultCode: 40003 },
    ],
  })
})
