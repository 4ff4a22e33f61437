import type { AppPhone } from '../../support/live-room'
import { live, useLiveRoom } from './use-live-room'

useLiveRoom()

const seesComment = (phone: AppPhone, text: string) =>
  phone.sees(`the comment "${text}"`, ({ comments }) => comments.some((row) => row.text === text))
const nameOf = (phone: AppPhone, text: string) =>
  phone.state().comments.find((row) => row.text === text)?.name

describe('another name', () => {
  test('is on the own comments at once, and on another phone with the next comment', async () => {
    const li = await live.enter('li', 'li')
    const guest = await live.enter('guest')
    await li.say('before')
    await seesComment(guest, 'before')
    await li.act('rename', '小李', '')
    expect(li.state().viewer.person).toEqual({ userID: 'li', nick: '小李', avatar: '' })
    await li.say('after')
    expect(nameOf(li, 'after')).toBe('小李')
    await seesComment(guest, 'after')
    expect([nameOf(guest, 'before'), nameOf(guest, 'after')]).toEqual(['Li', '小李'])
  })

  test('is kept by the room: it is there after the next sign-in', async () => {
    const li = await live.enter('li', 'li')
    await li.act('rename', '小李', '')
    await li.act('leave')
    await li.act('enter', { as: 'li' })
    await li.sees('the name of before', ({ viewer }) => viewer.person?.nick === '小李')
  })

  test("of the host's is on the host's own bar too", async () => {
    const host = await live.enter('host', 'host')
    await host.act('rename', 'Mia Chen', '')
    await host.sees('the bar follow', ({ room }) => room.host?.nick === 'Mia Chen')
  })
})

test('a chosen picture is uploaded, and everybody finds it where the profile says', async () => {
  const li = await live.enter('li', 'li')
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  await li.call('keepFile', 'http://tmp/me.png', picture.toString('base64'))
  await li.act('rename', 'Li', 'http://tmp/me.png')
  const avatar = li.state().viewer.person?.avatar ?? ''
  expect(Buffer.from(await (await fetch(avatar)).arrayBuffer())).toEqual(picture)
  expect(Buffer.byteLength(avatar)).toBeLessThanOrEqual(500)
})

test('what is no picture is refused in words, and the name stays too', async () => {
  const li = await live.enter('li', 'li')
  await li.call('keepFile', 'http://tmp/me.png', Buffer.from('<svg/>').toString('base64'))
  await li.act('rename', 'Somebody', 'http://tmp/me.png')
  expect(li.state().me.failure).toBe('not-a-picture')
  expect(li.state().viewer.person?.nick).toBe('Li')
  await li.act('rename', 'Somebody', 'http://tmp/gone.png')
  expect(li.state().me.failure).toBe('not-a-picture')
})

describe('signing out', () => {
  test('leaves a guest who still receives, keeps what was typed, and can sign in again', async () => {
    const host = await live.enter('host', 'host')
    const li = await live.enter('li')
    await li.act('signIn')
    await li.call('type', 'half a sentence')
    await li.act('signOut')
    expect(li.state()).toMatchObject({
      room: { phase: 'open' },
      viewer: { phase: 'guest', person: null },
      input: { kind: 'guest', draft: 'half a sentence' },
      session: 'guest',
    })
    await host.say('still here?')
    await seesComment(li, 'still here?')
    await li.act('send')
    await li.sees('the sign-in card', ({ viewer }) => viewer.asked)
    await li.act('signIn')
    await seesComment(host, 'half a sentence')
    await host.say('welcome back')
    await seesComment(li, 'welcome back')
    expect(li.texts()).toEqual(['still here?', 'half a sentence', 'welcome back'])
  })

  test('frees the phone for somebody else, under their own name', async () => {
    const host = await live.enter('host', 'host')
    const phone = await live.enter('li')
    await phone.act('signIn')
    await phone.act('signOut')
    await phone.call('belongsTo', 'wang')
    await phone.act('signIn')
    expect(phone.state().viewer.person?.userID).toBe('wang')
    await phone.say('hello from wang')
    await seesComment(host, 'hello from wang')
    expect(nameOf(host, 'hello from wang')).toBe('wang')
  })

  test('of the host leaves a guest as well, though the owner of a room cannot quit it', async () => {
    const li = await live.enter('li', 'li')
    const host = await live.enter('host', 'host')
    await host.act('signOut')
    await li.say('hello')
    await seesComment(host, 'hello')
    expect(host.state().viewer.phase).toBe('guest')
  })

  test('twice at once is once, and leaving meanwhile leaves nothing behind', async () => {
    const li = await live.enter('li')
    await li.act('signIn')
    const signingOut = [li.act('signOut'), li.act('signOut')]
    await li.act('leave')
    await Promise.all(signingOut)
    expect(li.state()).toMatchObject({ room: { phase: 'closed' }, viewer: { phase: 'guest' }, session: null })
  })
})

describe('the next entry', () => {
  const again = async (phone: AppPhone) => {
    await phone.act('leave')
    await phone.act('enter')
    await phone.sees('the room', ({ room }) => room.network === 'connected')
  }

  test('signs in again who was signed in, without a tap', async () => {
    const li = await live.enter('li')
    await li.act('signIn')
    await again(li)
    await li.sees('the sign-in of before', ({ viewer }) => viewer.phase === 'member')
    expect(li.state().viewer.asked).toBe(false)
  })

  test('leaves a guest who signed out, and one who never signed in', async () => {
    const li = await live.enter('li')
    await again(li)
    await li.sees('a guest', ({ session }) => session === 'guest')
    expect(li.state().viewer.phase).toBe('guest')
    await li.act('signIn')
    await li.act('signOut')
    await again(li)
    await li.sees('a guest', ({ session }) => session === 'guest')
    expect(li.state().viewer.phase).toBe('guest')
  })

  test('remembers nobody who was named by the address', async () => {
    const li = await live.enter('li', 'li')
    await again(li)
    await li.sees('a guest', ({ session }) => session === 'guest')
    expect(li.state().viewer.phase).toBe('guest')
  })
})
