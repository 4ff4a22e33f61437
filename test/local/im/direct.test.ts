import { startIm, type TestIm } from '../../support/im'
import { connect } from './wire-client'

let im: TestIm
afterEach(() => im.close())

const says = (part: string) => (body: object) => JSON.stringify(body).includes(part)
const text = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }]
const pushes = (client: Awaited<ReturnType<typeof connect>>) =>
  client.received.filter(({ head }) => head.servcmd === 'im_open_push.msg_push')

async function device(userID: string, platform = 8) {
  const client = await connect(im.proxyServer)
  await client.login(userID, platform)
  return client
}

describe('a one-to-one message by REST', () => {
  const send = (body: object) =>
    im.rest('openim/sendmsg', { To_Account: 'alice', MsgRandom: 7, MsgBody: text('psst'), ...body })

  beforeEach(async () => {
    im = await startIm()
  })

  test('reaches every device of its receiver, and is not there for one who comes later', async () => {
    const [phone, web, bob] = [await device('alice'), await device('alice', 7), await device('bob')]
    const answer = await send({ MsgSeq: 5 })
    expect(answer).toMatchObject({ ErrorCode: 0, MsgKey: `5_7_${String(answer['MsgTime'])}` })
    for (const client of [phone, web]) await client.pushed(says('psst'))
    const pad = await device('alice', 9)
    for (const client of [pad, bob]) {
      await client.ask('heartbeat.alive')
      expect(pushes(client)).toEqual([])
    }
  })

  test('reaches its sender only if other devices are to be in step', async () => {
    const [alice, bob] = [await device('alice'), await device('bob')]
    await send({ From_Account: 'bob', SyncOtherMachine: 2, MsgBody: text('quiet') })
    await send({ From_Account: 'bob', SyncOtherMachine: 1, MsgBody: text('loud') })
    await alice.pushed(says('quiet'))
    await bob.pushed(says('loud'))
    expect(JSON.stringify(bob.received)).not.toContain('quiet')
  })

  test.each([
    ['to nobody', 20003, { To_Account: 'nobody' }],
    ['from nobody', 20003, { From_Account: 'nobody' }],
    ['without a random number', 10004, { MsgRandom: undefined }],
    ['without content', 10004, { MsgBody: [] }],
    ['over 12 KB', 80002, { MsgBody: text('x'.repeat(12 * 1024)) }],
  ])('%s is refused with %i', async (_how, code, more) => {
    const alice = await device('alice')
    expect(await send(more)).toMatchObject({ ErrorCode: code })
    await alice.ask('heartbeat.alive')
    expect(pushes(alice)).toEqual([])
  })
})

describe('a system notice', () => {
  const notify = (more: object = {}) =>
    im.rest('group_open_http_svc/send_group_system_notification', {
      GroupId: 'live',
      Content: 'soon',
      ...more,
    })

  test('is not in the plan of a new customer', async () => {
    im = await startIm()
    await im.openRoom('live', 'host')
    expect(await notify()).toMatchObject({ ErrorCode: 60020 })
  })

  test('goes to everybody in a live room, and to chosen members of an ordinary group only', async () => {
    im = await startIm({ plan: { systemNotices: true } })
    await im.openRoom('live', 'host')
    await im.openRoom('club', 'host', { Type: 'Public' })
    const [alice, bob] = [await device('alice'), await device('bob')]
    for (const client of [alice, bob])
      for (const GroupId of ['live', 'club']) {
        await client.ask('group_open_http_svc.apply_join_group', { GroupId })
        await client.ask('group_open_http_svc.get_group_self_member_info', { GroupIdList: [GroupId] })
      }
    expect(await notify({ ToMembers_Account: ['alice'] })).toMatchObject({ ErrorCode: 10004 })
    await notify({ GroupId: 'club', ToMembers_Account: ['alice'], Content: 'for alice' })
    await notify({ Content: 'for all', ToMembers_Account: [] })
    await alice.pushed(says('for alice'))
    for (const client of [alice, bob]) await client.pushed(says('for all'))
    expect(JSON.stringify(bob.received)).not.toContain('for alice')
  })
})
