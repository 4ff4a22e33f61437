import { startLiveRoom } from '../../support/live-room'
import type { LiveRoomFixture } from '../../support/live-room'

let live: LiveRoomFixture
beforeEach(async () => {
  live = await startLiveRoom()
})
afterEach(() => live.close())

test('comments flow both ways, and a guest sees them before any login', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  await host.say('hello')
  await guest.sees('the host say hello', ({ comments }) => comments.some(({ text }) => text === 'hello'))
  expect(guest.state().viewer.phase).toBe('guest')
  expect(guest.state().comments.find(({ text }) => text === 'hello')).toMatchObject({
    name: 'Mia',
    fromHost: true,
    own: false,
  })

  await guest.say('a question')
  await guest.sees('the sign-in card', ({ viewer }) => viewer.asked)
  await guest.act('signIn')
  await host.sees('the question', ({ comments }) => comments.some(({ text }) => text === 'a question'))
  await guest.sees('its own question', ({ comments }) =>
    comments.some(({ own, state }) => own && state === 'sent'),
  )
  expect(guest.state().input.draft).toBe('')
  expect(await live.unhandled()).toEqual([])
})
