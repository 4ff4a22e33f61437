import { testRoom } from '../../support/backend'
import { startLiveRoom } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

const rooms = [
  testRoom,
  { ...testRoom, roomID: 'other', title: 'Bowls' },
  { ...testRoom, roomID: 'meeting' },
  { ...testRoom, roomID: 'nowhere' },
]
useLiveRoom({}, { rooms })
beforeEach(() => live.im.openRoom('other', 'host'))

const refused = async (room: string) => {
  const phone = await live.phone('guest')
  await phone.act('enter', { room })
  return (await phone.sees('a refusal', ({ room: { phase } }) => phase === 'refused')).room.refusal
}

test('a room that neither backend nor IM knows is not found', async () => {
  expect(await refused('unheard of')).toBe('not-found')
  expect(await refused('nowhere')).toBe('not-found')
})

test('a group that is no AVChatRoom is told apart', async () => {
  const group = { GroupId: 'meeting', Owner_Account: 'host', Type: 'Public', Name: 'Meeting' }
  await live.im.rest('group_open_http_svc/create_group', group)
  expect(await refused('meeting')).toBe('not-avchatroom')
})

test('who signs in where the host has to approve is told that it waits, and goes on watching', async () => {
  const approval = (ApplyJoinOption: string) =>
    live.im.rest('group_open_http_svc/modify_group_base_info', { GroupId: 'room', ApplyJoinOption })
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  await approval('NeedPermission')
  await guest.act('signIn')
  expect(guest.state()).toMatchObject({
    viewer: { phase: 'guest', failure: 'waiting-approval' },
    session: 'guest',
  })
  await host.say('a moment')
  await guest.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'a moment'))
  await approval('FreeAccess')
  await guest.act('signIn')
  expect(guest.state().viewer.phase).toBe('member')
})

test('without a cloud the room says so', async () => {
  const phone = await live.phone('guest', null)
  await phone.act('enter')
  expect(phone.state().room).toMatchObject({ phase: 'refused', refusal: 'no-cloud' })
})

test('a backend that cannot be reached is tried again until it answers', async () => {
  const phone = await live.phone('guest', { ...live.cloud, backend: 'http://127.0.0.1:9/api' })
  await phone.act('enter')
  await phone.sees('the refusal', ({ room }) => room.refusal === 'network')
  await phone.call('useCloud', live.cloud)
  await phone.act('enterAgain')
  await phone.sees('the room', ({ room }) => room.network === 'connected')
})

test('a member joins a room they are in already, and the room is read all the same', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await li.call('signInAgain')
  expect(li.state().session).toBe('member')
  await li.say('still a member')
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'still a member'))
  await host.say('once')
  await li.sees('the answer', ({ comments }) => comments.some(({ text }) => text === 'once'))
  expect(li.texts()).toEqual(['still a member', 'once'])
})

test('leaving and entering again, ten times, receives everything once', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  for (let i = 0; i < 10; i++) await guest.act('enterAgain')
  await guest.sees('the room', ({ room }) => room.network === 'connected')
  await host.say('one of it')
  await guest.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'one of it'))
  const counted = await guest.call<{ heard: Record<string, number> }>('counts')
  expect(counted.heard['MESSAGE']).toBe(1)
  expect(guest.texts()).toEqual(['one of it'])
})

test('leaving closes the connection, as a guest and as a member', async () => {
  const guest = await live.enter('guest')
  const li = await live.enter('li', 'li')
  await Promise.all([guest.act('leave'), li.act('leave')])
  await live.im.allGone()
  expect(guest.state().session).toBeNull()
})

test('another room leaves nothing of the one before', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await host.say('in the first')
  await li.sees('the comment', ({ comments }) => comments.length > 0)
  await li.act('enter', { room: 'other', as: 'li' })
  await li.sees('the other room', ({ room, viewer }) => room.roomID === 'other' && viewer.phase === 'member')
  await host.sees('somebody leave', ({ room }) => room.phase === 'open')
  await host.say('in the first again')
  await li.say('in the other')
  await li.sees('the own comment sent', ({ comments }) =>
    comments.some(({ own, state }) => own && state === 'sent'),
  )
  expect(li.texts()).toEqual(['in the other'])
  expect(host.texts()).not.toContain('in the other')
})

test('the host cannot quit, and leaves all the same', async () => {
  const host = await live.enter('host', 'host')
  await host.act('leave')
  expect(host.state()).toMatchObject({ room: { phase: 'closed' }, session: null })
})

test('a room without an owner has no host card, and nobody steers it but the server', async () => {
  const ownerless = { ...testRoom, roomID: 'ownerless', hostID: null }
  const alone = await startLiveRoom({}, { rooms: [ownerless] })
  await alone.im.rest('group_open_http_svc/create_group', {
    GroupId: 'ownerless',
    Type: 'AVChatRoom',
    Name: 'Alone',
  })
  const li = await alone.phone('li')
  await li.act('enter', { room: 'ownerless', as: 'li' })
  await li.sees('the room', ({ viewer }) => viewer.phase === 'member')
  expect(li.state().room).toMatchObject({ phase: 'open', host: null })
  expect(await alone.unhandled()).toEqual([])
  await alone.close()
})
