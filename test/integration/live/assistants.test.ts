import type { AppPhone } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

/** Without bans in the plan the backend tells the removed one by a message; with them the IM does. */
describe.each([true, false])('moderation by custom message, bans in the plan: %s', (bans) => {
  let li: AppPhone
  let wang: AppPhone
  useLiveRoom({ plan: { bans } }, { plan: { bans, systemNotices: false } })
  beforeEach(async () => {
    const rights = { as: 'host', body: { userID: 'wang', on: true } }
    expect((await live.backend.call('POST', '/api/rooms/room/assistants', rights)).status).toBe(200)
    li = await live.enter('li', 'li')
    wang = await live.enter('wang', 'wang')
  })

  test('an assistant removes a viewer, who cannot come back, not even as a guest', async () => {
    await wang.call('moderate', 'removeMember', 'li')
    await li.sees('that they were removed', ({ room }) => room.refusal === 'removed')
    expect(wang.state().room.phase).toBe('open')
    await li.act('enterAgain')
    await li.sees('that they are still removed', ({ room }) => room.refusal === 'removed')
    await li.call('belongsTo', 'li')
    await li.act('leave')
    await li.act('enter')
    await li.sees('the same as a guest', ({ room }) => room.refusal === 'removed')
  })

  test('a viewer removes nobody', async () => {
    await expect(li.call('moderate', 'removeMember', 'wang')).rejects.toMatchObject({ code: 10016 })
    await wang.say('still here')
    await li.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'still here'))
    expect(wang.state().room.phase).toBe('open')
  })

  test('an assistant mutes, although the IM knows no assistants; a viewer does not', async () => {
    await expect(li.call('moderate', 'askToMute', 'wang', 60)).rejects.toMatchObject({ code: 10016 })
    await wang.call('moderate', 'askToMute', 'li', 60)
    await li.sees('the input closed', ({ input }) => input.kind === 'muted')
    await wang.call('moderate', 'askToMute', 'li', 0)
    await li.sees('the input open', ({ input }) => input.kind === 'open')
    expect(wang.state().input.kind).toBe('open')
  })
})
