import type { AppPhone } from '../../support/live-room'
import { openPhone } from '../../support/phone'
import type { Phone } from '../../support/phone'
import { live, useLiveRoom } from './use-live-room'

let li: AppPhone
let stranger: Phone
useLiveRoom()
beforeEach(async () => {
  // What the backend lets through is not enough here: the app must know by itself whom to believe.
  live.im.im.setWebhooks(undefined)
  li = await live.enter('li', 'li')
  stranger = await openPhone('raw', { name: 'stranger' })
  await stranger.call('create', { SDKAppID: live.cloud.sdkAppID, proxyServer: live.cloud.imServer })
  await stranger.call('login', 'stranger', live.im.sig('stranger'))
  await stranger.call('joinGroup', 'room')
})
afterEach(() => stranger.close())

const forge = (data: string, extension = '') =>
  stranger.call('sendCustom', 'room', { data, description: '', extension })
const dropped = async () => (await li.call<{ dropped: Record<string, number> }>('counts')).dropped

test('a viewer who says what only the server or the host may say changes nothing', async () => {
  const before = li.lastingState()
  const names = ['KICKED', 'SDK_READY', 'SDK_NOT_READY', 'NETWORK_CHANGE', 'ERROR', 'PROFILE_UPDATE']
  for (const name of [...names, 'NOTIFACATION', 'ROOM_STATUS_CHANGE', 'ADD_GOODS', 'JOIN_GROUP']) {
    await forge(name, '{"type":"userSigExpired","state":"disconnected"}')
  }
  await forge('undefined')
  await forge('__proto__', '{}')
  await stranger.call('sendText', 'room', 'the end')
  await li.sees('the end', ({ comments }) => comments.some(({ text }) => text === 'the end'))
  expect(li.texts()).toEqual(['the end'])
  expect(li.lastingState()).toEqual(before)
  expect((await dropped())['forged']).toBeGreaterThanOrEqual(8)
  expect((await dropped())['unknown']).toBeGreaterThanOrEqual(9)
})

test('a message of a kind the room does not know takes nothing else with it', async () => {
  const MsgBody = [{ MsgType: 'TIMNewElem', MsgContent: {} }]
  const sent = await live.im.rest('group_open_http_svc/send_group_msg', {
    GroupId: 'room',
    From_Account: 'stranger',
    Random: 7,
    MsgBody,
  })
  expect(sent.ErrorCode).toBe(0)
  await stranger.call('sendText', 'room', 'after it')
  await li.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'after it'))
  expect(li.state().viewer.phase).toBe('member')
})

test('the announcement and the name follow the group profile, and clearing the announcement clears it', async () => {
  const change = (more: object) =>
    live.im.rest('group_open_http_svc/modify_group_base_info', { GroupId: 'room', ...more })
  await change({ Notification: 'cups at eight', Name: 'Evening' })
  await li.sees(
    'the announcement',
    ({ room }) => room.announcement === 'cups at eight' && room.title === 'Evening',
  )
  await change({ Notification: '' })
  await li.sees('no announcement', ({ room }) => room.announcement === '')
})

test('a viewer who comes in is told calmly, in one line however many come', async () => {
  for (const name of ['ann', 'bob', 'cai']) await live.enter(name, name)
  await li.sees('the last one', ({ comments }) => comments.at(-1)?.name === 'cai')
  expect(li.state().comments.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
})

test('a name changed on another device is the name here too', async () => {
  await live.im.rest('profile/portrait_set', {
    From_Account: 'li',
    ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Li the second' }],
  })
  await li.sees('the new name', ({ viewer }) => viewer.person?.nick === 'Li the second')
  await li.say('it is me')
  await li.sees('the comment', ({ comments }) => comments.at(-1)?.state === 'sent')
  expect(li.state().comments.at(-1)?.name).toBe('Li the second')
})
