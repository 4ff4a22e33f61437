import { createVisitors, hears } from '../im/visitors'
import { live, useLiveRoom } from './use-live-room'

useLiveRoom()

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
})

test('a comment goes out at Normal priority', async () => {
  const host = await live.enter('host', 'host')
  const visitors = createVisitors(() => live.im.proxyServer)
  const guest = await visitors.guest('room')
  await host.say('hello')
  expect(await hears(guest, 'hello')).toMatchObject({ priority: 'Normal' })
  expect(await visitors.leave()).toEqual([])
})

test('a comment too large for the room comes back to be changed, and goes out when it is', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  // Two hundred families of many skin tones: as long as a comment may be to a reader, 30 KB to the room.
  const person = `👩${'🏽'.repeat(8)}`
  await li.say([person, person, person, person].join('\u200d').repeat(200))
  await li.sees('the failure', ({ comments }) => comments[0]?.state === 'failed')
  const [row] = li.state().comments
  expect(row?.failure).toBe('too-long')
  await li.act('retry', row?.id)
  expect(li.state()).toMatchObject({ comments: [], input: { draft: row?.text } })
  await li.say('e')
  await host.sees('the comment', ({ comments }) => comments.some(({ text }) => text === 'e'))
})

test('a double tap on send sends once', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  await li.call('type', 'once')
  await Promise.all([li.act('send'), li.act('send')])
  await li.say('and this')
  await host.sees('both', ({ comments }) => comments.some(({ text }) => text === 'and this'))
  expect(host.texts()).toEqual(['once', 'and this'])
})

test('a mention reaches whom it calls, and calls nobody else', async () => {
  const host = await live.enter('host', 'host')
  const li = await live.enter('li', 'li')
  const guest = await live.enter('guest')
  await host.say('@Li welcome')
  for (const phone of [li, guest])
    await phone.sees('the mention', ({ comments }) => comments.some(({ text }) => text === '@Li welcome'))
  const called = [host, li, guest].map((phone) => phone.state().comments.some(({ mentionsMe }) => mentionsMe))
  expect(called).toEqual([false, true, false])
})

test('people who come in are one line that counts them', async () => {
  const host = await live.enter('host', 'host')
  for (const name of ['anna', 'bo', 'li']) await live.enter(name, name)
  await host.sees('all three', ({ comments }) => comments.some(({ others }) => others === 2))
  expect(host.state().comments).toMatchObject([{ kind: 'joined', name: 'Li', others: 2 }])
})
