import { startIm, type TestIm } from '../../support/im'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileStore } from '../../../local/im/snapshot'
import { connect } from './wire-client'

let im: TestIm
let ahead = 0
const clock = { now: () => Date.now() + ahead }

beforeEach(async () => {
  ahead = 0
  im = await startIm({ clock })
  await im.openRoom('live', 'host')
})

afterEach(() => im.close())

const service = 'group_open_http_svc'
const ban = (userID: string, more: object = {}) =>
  im.rest(`${service}/ban_group_member`, {
    GroupId: 'live',
    Members_Account: [userID],
    Duration: 60,
    Description: 'spam',
    ...more,
  })
const listed = async (more: object = {}) =>
  im.rest(`${service}/get_group_ban_member`, { GroupId: 'live', Offset: 0, ...more })
const join = (client: Awaited<ReturnType<typeof connect>>) =>
  client.ask(`${service}.apply_join_group`, { GroupId: 'live' })

async function user(userID: string) {
  const client = await connect(im.proxyServer)
  await client.login(userID)
  return client
}

async function member(userID: string) {
  const client = await user(userID)
  await join(client)
  await client.ask(`${service}.get_group_self_member_info`, { GroupIdList: ['live'] })
  return client
}

test('a banned member is out, cannot come back while the ban lasts, and can when it is over', async () => {
  const alice = await member('alice')
  expect(await ban('alice')).toMatchObject({ ErrorCode: 0 })
  await alice.pushed((body) => JSON.stringify(body).includes('"ReportType":21'))
  expect(im.im.figuresOf('live').members).toEqual([])
  ahead = 50_000
  expect(await join(alice)).toMatchObject({ ErrorCode: 10007 })
  ahead = 61_000
  expect(await join(alice)).toMatchObject({ ErrorCode: 0, JoinedStatus: 'JoinedSuccess' })
})

test('a ban that is lifted is over at once, and the list has the others, page by page', async () => {
  for (const userID of ['alice', 'bob', 'carol'])
    await im.rest('im_open_login_svc/account_import', { UserID: userID })
  const before = Math.floor(Date.now() / 1000)
  for (const userID of ['alice', 'bob', 'carol']) await ban(userID)
  await im.rest(`${service}/unban_group_member`, { GroupId: 'live', Members_Account: ['bob'] })

  expect((await listed({ Limit: 0 }))['BannedAccountList']).toHaveLength(2)
  const first = await listed({ Limit: 1 })
  expect(first).toMatchObject({ BannedAccountList: [{ Member_Account: 'alice' }], NextOffset: 1 })
  const [entry] = first['BannedAccountList'] as { BannedUntil: number }[]
  expect(Math.abs((entry?.BannedUntil ?? 0) - before - 60)).toBeLessThan(5)
  expect(await listed({ Limit: 1, Offset: 1 })).toMatchObject({
    BannedAccountList: [{ Member_Account: 'carol' }],
    NextOffset: 0,
  })
  expect(await join(await user('bob'))).toMatchObject({ ErrorCode: 0 })
})

test.each([
  ['nobody knows', 10019, 'nobody', {}],
  ['owns the room', 10007, 'host', {}],
  ['is to be banned for no time', 10004, 'alice', { Duration: 0 }],
  ['gets a reason of more than 1000 bytes', 10004, 'alice', { Description: '汉'.repeat(334) }],
  ['comes with twenty others', 10004, 'alice', { Members_Account: Array<string>(21).fill('alice') }],
])('a user who %s is not banned: %i', async (_who, code, userID, more) => {
  await member('alice')
  expect(await ban(userID, more)).toMatchObject({ ErrorCode: code })
  expect(await listed()).toMatchObject({ BannedAccountList: [] })
})

test('an app without bans in its plan answers 60020 to all of it', async () => {
  await im.close()
  im = await startIm({ plan: { bans: false } })
  await im.openRoom('live', 'host')
  const body = { GroupId: 'live', Members_Account: ['host'], Duration: 60, Offset: 0 }
  for (const command of ['ban_group_member', 'unban_group_member', 'get_group_ban_member'])
    expect(await im.rest(`${service}/${command}`, body)).toMatchObject({ ErrorCode: 60020 })
})

describe('a ban', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'im-bans-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function restart() {
    await im.close()
    im = await startIm({ clock, store: fileStore(folder) })
  }

  test('outlives a restart, and its room ends it', async () => {
    await restart()
    await im.openRoom('live', 'host')
    await im.rest('im_open_login_svc/account_import', { UserID: 'alice' })
    await ban('alice')
    await restart()
    const alice = await user('alice')
    expect(await join(alice)).toMatchObject({ ErrorCode: 10007 })
    await im.rest(`${service}/destroy_group`, { GroupId: 'live' })
    await im.openRoom('live', 'host')
    expect(await join(alice)).toMatchObject({ ErrorCode: 0 })
  })
})
