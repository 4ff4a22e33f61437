import { openRoom } from '../../../../backend/room/open'
import { localCallbackToken } from '../../../../local/im/app'
import { startBackend, testRoom } from '../../../support/backend'
import { imCaller } from '../../../support/im-caller'
import { backend, caller, im, useBackend } from '../webhook/use-backend'
import { counted } from './counted'

useBackend({}, 'test')
beforeEach(async () => {
  await openRoom(backend.backend, { ...testRoom, introduction: 'All by hand', announcement: 'Tonight' })
})

const group = 'group_open_http_svc'
const change = (changes: object) =>
  im.rest(`${group}/modify_group_base_info`, { GroupId: 'room', ...changes })
const disbandByRest = () => im.rest(`${group}/destroy_group`, { GroupId: 'room' })
const kept = () => backend.backend.rooms.get('room')
const told = async () => (await backend.call('GET', '/api/rooms/room')).body
const act = (what: string, body: object = {}) =>
  backend.call('POST', `/api/rooms/room/${what}`, { as: 'host', body })

/** Tells of a change as the IM does, and may lie about the values. */
const changed = (named: object) =>
  caller.tell('AfterGroupInfoChanged', {
    GroupId: 'room',
    Type: 'AVChatRoom',
    Operator_Account: 'host',
    ...named,
  })
const destroyed = () =>
  caller.tell('AfterGroupDestroyed', { GroupId: 'room', Type: 'AVChatRoom', Name: 'Cups' })

test.each([
  ['name', { Name: 'Bowls' }, { title: 'Bowls' }],
  ['introduction', { Introduction: 'From the kiln' }, { introduction: 'From the kiln' }],
  ['announcement', { Notification: 'Now' }, { announcement: 'Now' }],
  ['announcement, cleared,', { Notification: '' }, { announcement: '' }],
])(
  'a room’s %s that was changed in the group is kept once a webhook tells',
  async (_what, inGroup, inRoom) => {
    await change(inGroup)
    expect(await changed(inGroup)).toMatchObject({ status: 200, body: { ErrorCode: 0 } })
    expect(await kept()).toMatchObject(inRoom)
  },
)

test('what a webhook says has changed is read in the group, not in the body', async () => {
  await changed({ Name: 'forged', Introduction: 'forged', Notification: 'forged' })
  expect(await kept()).toMatchObject({ title: 'Cups', introduction: 'All by hand', announcement: 'Tonight' })
  await change({ Notification: 'Now' })
  await changed({ Notification: 'forged' })
  expect(await kept()).toMatchObject({ title: 'Cups', announcement: 'Now' })
})

test('a room that was never read takes over what is named, and nothing else', async () => {
  await backend.backend.rooms.put({ ...testRoom, roomID: 'old', announcement: 'Tonight' })
  await im.openRoom('old', 'host', { Name: 'Other', Notification: 'Now' })
  await caller.tell('AfterGroupInfoChanged', { GroupId: 'old', Notification: 'Now' })
  expect(await backend.backend.rooms.get('old')).toMatchObject({ title: 'Cups', announcement: 'Now' })
})

test('a webhook about a room of somebody else is answered and changes nothing', async () => {
  expect(await caller.tell('AfterGroupInfoChanged', { GroupId: 'theirs', Name: 'x' })).toMatchObject({
    status: 200,
  })
  expect(await caller.tell('AfterGroupDestroyed', { GroupId: 'theirs' })).toMatchObject({ status: 200 })
  expect(await told()).toMatchObject({ title: 'Cups', state: 'live' })
})

test('who comes late reads what the group says, also where no webhook told', async () => {
  await change({ Name: 'Bowls', Notification: 'Now', MuteAllMember: 'On' })
  expect(await told()).toMatchObject({ title: 'Bowls', announcement: 'Now', allMuted: true })
  await change({ MuteAllMember: 'Off' })
  expect(await told()).toMatchObject({ allMuted: false })
})

test('a change of our own that the IM did not take stays, until somebody else changes the group', async () => {
  await im.control('stop')
  expect(await act('announcement', { text: 'Ours' })).toMatchObject({ status: 502 })
  await im.control('start')
  expect(await told()).toMatchObject({ announcement: 'Ours' })
  await change({ Notification: 'Theirs' })
  await changed({ Notification: 'Theirs' })
  expect(await kept()).toMatchObject({ announcement: 'Theirs' })
})

test('our own changes and those of others at the same time leave room and group the same', async () => {
  im.im.setWebhooks({ url: `${backend.url}/im/callback`, token: localCallbackToken })
  await Promise.all(
    Array.from({ length: 12 }, async (_, turn) => {
      if (turn % 3 === 0) await change({ Notification: `theirs ${turn}` })
      else if (turn % 3 === 1) await act('announcement', { text: `ours ${turn}` })
      else await told()
    }),
  )
  const { announcement } = await told()
  const answer = await im.rest(`${group}/get_group_info`, { GroupIdList: ['room'] })
  expect((answer['GroupInfo'] as object[])[0]).toMatchObject({ Notification: announcement })
  expect(await kept()).toMatchObject({ announcement })
})

test('a crowd that comes at once shares its readings of the group: never two at a time', async () => {
  const proxy = await counted(im.url, `${group}/get_group_info`)
  const busy = await startBackend(proxy.url, { rooms: [testRoom] })
  const answers = await Promise.all(Array.from({ length: 100 }, () => busy.call('GET', '/api/rooms/room')))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(proxy.mostAtOnce()).toBe(1)
  expect(proxy.calls()).toBeLessThan(50)
  await busy.close()
  await proxy.close()
})

test('while the IM is silent a room is told as it is kept', async () => {
  const proxy = await counted(im.url, `${group}/get_group_info`)
  const patient = await startBackend(proxy.url, { rooms: [{ ...testRoom, announcement: 'Kept' }] })
  proxy.silence(true)
  const answer = patient.call('GET', '/api/rooms/room')
  await proxy.called()
  expect((await answer).body).toMatchObject({ announcement: 'Kept', state: 'live', allMuted: false })
  await patient.close()
  await proxy.close()
})

describe('a room whose group was disbanded', () => {
  test.each([
    ['by the host here', () => act('disband')],
    ['by SDK or REST, and a webhook tells', async () => [await disbandByRest(), await destroyed()]],
    ['by SDK or REST, and nobody tells', disbandByRest],
  ])('has ended for good: %s', async (_how, disband) => {
    await disband()
    const reopening = { ...testRoom, introduction: 'All by hand', announcement: 'Again' }
    expect(await act('status', { state: 'live' })).toMatchObject({
      status: 409,
      body: { error: 'disbanded', message: expect.stringContaining('has ended for good') as string },
    })
    expect(await told()).toMatchObject({ state: 'ended', shown: [] })
    await expect(openRoom(backend.backend, reopening)).rejects.toMatchObject({ status: 409 })
    expect(await act('announcement', { text: 'Hello?' })).toMatchObject({ status: 409 })
    expect(
      await act('drop-coupon', { title: 'Five off', amountFen: 500, total: 3, seconds: 60 }),
    ).toMatchObject({
      status: 409,
    })
    expect(await act('disband')).toEqual({ status: 200, body: {} })
    expect(await told()).toMatchObject({ state: 'ended', announcement: 'Tonight', coupons: [] })
  })

  test('tells nothing of how it is kept', async () => {
    await act('disband')
    expect(Object.keys(await told())).not.toEqual(expect.arrayContaining(['disbanded']))
    expect(await told()).not.toHaveProperty('inGroup')
  })

  test('is none while the group is there, whatever a webhook says', async () => {
    await destroyed()
    expect(await told()).toMatchObject({ state: 'live' })
    expect(await act('status', { state: 'paused' })).toEqual({ status: 200, body: {} })
  })

  test('is none where there never was a group', async () => {
    await backend.backend.rooms.put({ ...testRoom, roomID: 'bare' })
    await imCaller(backend.url).tell('AfterGroupDestroyed', { GroupId: 'bare' })
    expect((await backend.call('GET', '/api/rooms/bare')).body).toMatchObject({ state: 'live' })
  })
})
