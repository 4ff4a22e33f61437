import type { AppPhone } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

let host: AppPhone
let li: AppPhone
/** How far the IM's clock is ahead, in ms. */
let ahead: number
useLiveRoom({ clock: { now: () => Date.now() + ahead } })
beforeEach(async () => {
  ahead = 0
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
})

const mute = (muteTime: number) =>
  host.call('tim', 'setGroupMemberMuteTime', { groupID: 'room', userID: 'li', muteTime })
const muteAll = (muteAllMembers: boolean) =>
  host.call('tim', 'updateGroupProfile', { groupID: 'room', muteAllMembers })

test("a muted viewer's input closes with a countdown, keeps the draft, and opens when the time is up", async () => {
  await li.call('type', 'half a sentence')
  li.forget()
  await mute(2)
  await li.until(() => li.inputs('muted').length > 0, 'the mute')
  ahead = 2000
  await li.pass(2)
  await li.sees('the mute to pass', ({ input }) => input.kind === 'open')
  const closed = li.inputs('muted')
  // A busy machine may skip a second of the countdown, so that only its way is sure.
  const seconds = closed.map(({ secondsLeft }) => secondsLeft)
  expect(seconds[0]).toBe(2)
  expect(seconds).toEqual([...seconds].sort((a, b) => b - a))
  expect(closed.every(({ draft }) => draft === 'half a sentence')).toBe(true)
  await li.act('send')
  await host.sees('the sentence', ({ comments }) => comments.some(({ text }) => text === 'half a sentence'))
})

test('lifting the mute opens the input before its time', async () => {
  await mute(600)
  await li.sees('the input closed', ({ input }) => input.kind === 'muted')
  await mute(0)
  await li.sees('the input open', ({ input }) => input.kind === 'open')
  expect(host.state().input.kind).toBe('open')
})

test('a mute is still there after leaving and entering again', async () => {
  await mute(600)
  await li.sees('the input closed', ({ input }) => input.kind === 'muted')
  await li.act('enterAgain')
  const back = await li.sees(
    'the room with the input closed',
    ({ input, viewer }) => viewer.phase === 'member' && input.kind === 'muted',
  )
  expect(back.input.secondsLeft).toBeGreaterThan(590)
})

test('mute-all without a tip is noticed by the refusal of a comment, spares the host, and is noticed when lifted', async () => {
  await muteAll(true)
  await li.say('anybody?')
  await li.sees('the comment refused', ({ comments }) => comments.some(({ failure }) => failure === 'muted'))
  await li.sees('the input closed', ({ input }) => input.kind === 'all-muted')
  await host.say('a moment, please')
  await li.sees('the host', ({ comments }) => comments.some(({ text }) => text === 'a moment, please'))
  expect(host.state().input.kind).toBe('open')

  await muteAll(false)
  await li.pass(10)
  await li.sees('the input open, by reading the profile again', ({ input }) => input.kind === 'open')
  const failed = li.state().comments.find(({ state }) => state === 'failed')
  await li.act('retry', failed?.id)
  await host.sees('the comment sent once more', ({ comments }) =>
    comments.some(({ text }) => text === 'anybody?'),
  )
  expect(li.state().comments.filter(({ text }) => text === 'anybody?')).toHaveLength(1)
})

test('mute-all that was on before the viewer came is there on entry, and showing the page again reads it', async () => {
  await muteAll(true)
  const late = await live.enter('wei', 'wei')
  await late.sees('the input closed', ({ input }) => input.kind === 'all-muted')
  await muteAll(false)
  await late.act('show')
  await late.sees('the input open', ({ input }) => input.kind === 'open')
})

test('mute-all with a tip closes and opens at once', async () => {
  live.im.im.faults.setMuteTip(true)
  await muteAll(true)
  await li.sees('the input closed', ({ input }) => input.kind === 'all-muted')
  expect(host.state().input.kind).toBe('open')
  await muteAll(false)
  await li.sees('the input open', ({ input }) => input.kind === 'open')
})
