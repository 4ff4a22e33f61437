import { live, useLiveRoom } from './use-live-room'

useLiveRoom()

const profile = (changes: object) => ({ groupID: 'room', ...changes })

test('who comes after the host changed the group by the SDK sees it as it is', async () => {
  const host = await live.enter('host', 'host')
  const early = await live.enter('early')
  await host.call('tim', 'updateGroupProfile', profile({ name: 'Bowls', notification: 'Now' }))
  await early.sees('the announcement', ({ room }) => room.announcement === 'Now')
  const late = await live.enter('late')
  expect(late.state().room).toMatchObject({ title: 'Bowls', announcement: 'Now' })
})

test('a guest who comes while everybody is muted knows it before they sign in', async () => {
  const host = await live.enter('host', 'host')
  await host.call('tim', 'updateGroupProfile', profile({ muteAllMembers: true }))
  const guest = await live.phone('guest')
  await guest.act('enter')
  await guest.sees('the room, with mute-all', ({ room, input }) => room.phase === 'open' && input.allMuted)
})

test('a room that was disbanded has ended for who comes later, guest or member', async () => {
  const host = await live.enter('host', 'host')
  await host.call('tim', 'dismissGroup', 'room')
  await host.sees('the end', ({ room }) => room.refusal === 'dismissed')
  for (const as of [undefined, 'li']) {
    const late = await live.phone('late')
    await late.act('enter', as ? { as } : {})
    await late.sees('the end', ({ room }) => room.refusal === 'dismissed')
    expect(late.state().room).toMatchObject({ phase: 'refused', title: 'Cups' })
  }
})
