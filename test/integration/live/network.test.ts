import { live, useLiveRoom } from './use-live-room'

useLiveRoom()

test('a guest and a member both come back after the IM was down, and miss nothing that is state', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  const li = await live.enter('li', 'li')
  await host.call('tim', 'setGroupMemberMuteTime', { groupID: 'room', userID: 'li', muteTime: 600 })
  await li.sees('the mute', ({ input }) => input.kind === 'muted')

  live.im.im.faults.stop()
  await li.sees(
    'the connection lost',
    ({ room, input }) => room.network === 'disconnected' && input.kind === 'offline',
  )
  const unmuted = live.im.rest('group_open_http_svc/forbid_send_msg', {
    GroupId: 'room',
    Members_Account: ['li'],
    MuteTime: 0,
  })
  expect((await unmuted).ErrorCode).not.toBe(0)
  live.im.im.faults.start()

  await Promise.all(live.phones.map((phone) => phone.pass(20)))
  await host.sees('the connection again', ({ room }) => room.network === 'connected')
  await li.sees('the connection again, still muted', ({ input }) => input.kind === 'muted')
  await host.say('back')
  for (const phone of [guest, li]) {
    await phone.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'back'))
  }
})

test('what changed while a member was cut off is read again when the connection is back', async () => {
  const li = await live.enter('li', 'li')
  live.im.im.faults.stop()
  await li.sees('the connection lost', ({ room }) => room.network === 'disconnected')
  live.im.im.faults.start()
  await live.im.rest('group_open_http_svc/forbid_send_msg', {
    GroupId: 'room',
    Members_Account: ['li'],
    MuteTime: 600,
  })
  await live.im.rest('group_open_http_svc/modify_group_base_info', {
    GroupId: 'room',
    Notification: 'new words',
  })
  await li.sees(
    'the mute and the announcement',
    ({ room, input }) => input.kind === 'muted' && room.announcement === 'new words',
  )
})

test('what no tip told while a phone was offline is read when its network is back', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await li.call('network', 'none')
  await li.sees('no network', ({ input }) => input.kind === 'offline')
  await host.call('tim', 'updateGroupProfile', { groupID: 'room', muteAllMembers: true })
  await li.call('network', 'wifi')
  await li.sees('mute-all', ({ input }) => input.kind === 'all-muted')
})

test('a room is entered while the IM is down: it is shown at once and joined when the IM is there', async () => {
  live.im.im.faults.stop()
  const guest = await live.phone('guest')
  void guest.act('enter')
  await guest.sees('the room with its title', ({ room }) => room.phase === 'open' && room.title === 'Cups')
  live.im.im.faults.start()
  await guest.sees('the connection', ({ room }) => room.network === 'connected')
})
