import { startLiveRoom } from '../../support/live-room'
import type { LiveRoomFixture } from '../../support/live-room'

let live: LiveRoomFixture
beforeEach(async () => {
  live = await startLiveRoom()
})
afterEach(async () => {
  const unhandled = await live.unhandled()
  await live.close()
  expect(unhandled).toEqual([])
})

const expire = (userID: string) =>
  fetch(`${live.im.url}/local/im/expire`, { method: 'POST', body: JSON.stringify({ userID }) })
const isExpired = () => live.im.im.figuresOf('room').members.find(({ userID }) => userID === 'li')?.expired

test('a signature that runs out is renewed by itself: the room stays open, the draft stays, comments go on', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await li.call('type', 'half a sentence')
  li.forget()
  await expire('li')
  expect(isExpired()).toBe(true)
  await li.sees('the renewal', ({ viewer }) => viewer.phase === 'member' && isExpired() === false, 20_000)
  expect(
    li.events.filter(({ state }) => (state as { room?: { phase: string } })?.room?.phase !== 'open'),
  ).toEqual([])
  await li.act('send')
  await host.sees('the sentence', ({ comments }) => comments.some(({ text }) => text === 'half a sentence'))
  await host.say('and back')
  await li.sees('the answer', ({ comments }) => comments.some(({ text }) => text === 'and back'))
})
