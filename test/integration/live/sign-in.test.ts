import { live, useLiveRoom } from './use-live-room'

useLiveRoom()

test('comments sent while a guest signs in all appear, once, in order', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  const said = Array.from({ length: 20 }, (_, i) => `no. ${i + 1}`)
  const speaking = (async () => {
    for (const text of said) await host.say(text)
  })()
  await guest.sees('the first comments', ({ comments }) => comments.length >= 2)
  await guest.act('signIn')
  await speaking
  await guest.sees('all of them', ({ comments }) =>
    said.every((each) => comments.some(({ text }) => text === each)),
  )
  expect(guest.texts()).toEqual(said)
  expect(guest.state().viewer.phase).toBe('member')
})

test('a sign-in that is tapped twice is one sign-in', async () => {
  const guest = await live.enter('li')
  await Promise.all([guest.act('signIn'), guest.act('signIn')])
  expect(guest.state().viewer).toMatchObject({ phase: 'member', person: { userID: 'li', nick: 'Li' } })
})

test('a sign-in that is refused leaves a guest who goes on receiving, and can try again', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  await guest.call('belongsTo', 'not a user id!')
  await guest.act('signIn')
  expect(guest.state().viewer).toMatchObject({ phase: 'guest', failure: 'not-allowed' })
  await host.say('still here?')
  await guest.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'still here?'))
  await guest.call('belongsTo', 'guest')
  await guest.act('signIn')
  expect(guest.state().viewer.phase).toBe('member')
})

test('leaving in the middle of a sign-in leaves nothing behind, and the room can be entered again', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  const signingIn = guest.act('signIn')
  await guest.act('leave')
  await signingIn
  expect(guest.state()).toMatchObject({
    room: { phase: 'closed' },
    viewer: { phase: 'guest' },
    session: null,
  })
  await guest.act('enter')
  await guest.sees('the room open again', ({ room }) => room.network === 'connected')
  await host.say('welcome back')
  await guest.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'welcome back'))
  expect(guest.texts()).toEqual(['welcome back'])
})

test('signing in on another device ends the room here, and entering again brings it back', async () => {
  const first = await live.enter('li', 'li')
  const second = await live.enter('li on a tablet', 'li')
  await first.sees('that it was signed out', ({ room }) => room.refusal === 'kicked')
  expect(second.state().viewer.phase).toBe('member')
  await first.act('enterAgain')
  await first.sees('the room again', ({ viewer, room }) => room.phase === 'open' && viewer.phase === 'member')
  await second.sees('that it was signed out in turn', ({ room }) => room.refusal === 'kicked')
})

const expire = (userID: string) => live.im.control('expire', { userID })

test('a signature that runs out is renewed silently: the viewer goes on as a member', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await expire('li')
  await li.call('type', 'half a sentence')
  await li.sees('the renewal begin', ({ viewer }) => viewer.phase === 'signing-in')
  await li.sees('the renewal', ({ viewer }) => viewer.phase === 'member')
  expect(li.state()).toMatchObject({
    room: { phase: 'open', refusal: null },
    viewer: { asked: false, failure: '' },
    input: { draft: 'half a sentence' },
  })
  await li.act('send')
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'half a sentence'))
})

test('a comment that meets the end of a signature can be sent again by a tap', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await expire('li')
  await li.say('hello')
  await li.sees(
    'the renewal',
    ({ comments, viewer }) => viewer.phase === 'member' && comments[0]?.state === 'failed',
  )
  await li.act('retry', li.state().comments[0]?.id)
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'hello'))
})

test('a renewal that is refused is told as what it is, and entering again asks anew', async () => {
  const li = await live.enter('li')
  await li.act('signIn')
  await li.call('belongsTo', 'not a user id!')
  await expire('li')
  await li.say('hello')
  await li.sees('that the sign-in has ended', ({ room }) => room.refusal === 'signature')
  await li.call('belongsTo', 'li')
  await li.act('enterAgain')
  await li.sees('the room again', ({ room, viewer }) => room.phase === 'open' && viewer.phase === 'member')
})

test('a room that is dismissed while a viewer signs in has ended for them, and is not left open and silent', async () => {
  const guest = await live.enter('guest')
  // As in the middle of a sign-in: no longer a guest, not yet a member, and the notice of the end goes by.
  await guest.call('tim', 'quitGroup', 'room')
  await live.im.rest('group_open_http_svc/destroy_group', { GroupId: 'room' })
  await guest.act('signIn')
  await guest.sees('the end', ({ room }) => room.refusal === 'dismissed')
  expect(guest.state().viewer).toMatchObject({ phase: 'guest', asked: false })
})

test('what goes out after the sign-in is what stood there when send was tapped; what was typed since stays', async () => {
  const host = await live.enter('host', 'host')
  const guest = await live.enter('guest')
  await guest.say('how much is the blue one?')
  await guest.call('type', 'never mind')
  await guest.act('signIn')
  await host.sees('the question', ({ comments }) => comments.at(-1)?.text === 'how much is the blue one?')
  expect(guest.texts()).toEqual(['how much is the blue one?'])
  expect(guest.state().input.draft).toBe('never mind')
})

test('a question that was dropped with the sign-in card does not go out with a later sign-in', async () => {
  const guest = await live.enter('guest')
  await guest.say('how much is the blue one?')
  await guest.call('dismiss')
  await guest.act('signIn')
  expect(guest.texts()).toEqual([])
  expect(guest.state().input.draft).toBe('how much is the blue one?')
})

test('a comment sent while the signature is renewed asks for nothing and goes out by itself', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  live.im.im.faults.line.setDelay(200)
  await expire('li')
  await li.call('type', 'hello')
  await expect(li.call('tim', 'getGroupMemberList', { groupID: 'room' })).rejects.toThrow()
  await li.sees('the renewal begin', ({ viewer }) => viewer.phase === 'signing-in')
  await li.act('send')
  expect(li.state()).toMatchObject({ viewer: { phase: 'signing-in', asked: false, waiting: 'hello' } })
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'hello'))
  expect(li.state()).toMatchObject({ viewer: { phase: 'member', asked: false }, input: { draft: '' } })
})
