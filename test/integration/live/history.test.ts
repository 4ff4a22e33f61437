import { localCallbackToken } from '../../../local/im/app'
import { eventually } from '../../support/eventually'
import type { AppPhone } from '../../support/live-room'
import { bodyOf, serve } from '../../support/tiny-server'
import { live, useLiveRoom } from './use-live-room'

let host: AppPhone
useLiveRoom()
beforeEach(async () => {
  host = await live.enter('host', 'host')
})

/** Says these one after the other, each only when the backend keeps the one before. */
async function says(...texts: string[]) {
  for (const text of texts) {
    await host.say(text)
    await kept(text)
  }
}
const kept = (text: string) =>
  eventually(async () => {
    const { body } = await live.backend.call('GET', '/api/rooms/room')
    return (body['comments'] as { text: string }[]).some((comment) => comment.text === text)
  }, `"${text}" to be kept`)
const hears = (phone: AppPhone, text: string) =>
  phone.sees(text, ({ comments }) => comments.some((comment) => comment.text === text))

test('a guest who comes late reads what was said last, and as a member too: once, in order', async () => {
  await says('one', 'two', 'three')
  const guest = await live.enter('guest')
  expect(guest.texts()).toEqual(['one', 'two', 'three'])
  expect(guest.state().comments[0]).toMatchObject({ name: 'Mia', fromHost: true, own: false, state: 'sent' })
  await says('four')
  await hears(guest, 'four')
  await guest.act('signIn')
  await says('five')
  await hears(guest, 'five')
  expect(guest.texts()).toEqual(['one', 'two', 'three', 'four', 'five'])
})

test('what was said while a phone was away is there when it is back: once, in order, for guest and member', async () => {
  const guest = await live.enter('guest')
  const li = await live.enter('li', 'li')
  await says('before')
  for (const phone of [guest, li]) {
    await hears(phone, 'before')
    await phone.call('network', 'none')
  }
  // A guest's SDK tells of no network state.
  await li.sees('no network', ({ room }) => room.network === 'disconnected')
  await says('meanwhile', 'and then')
  for (const phone of [guest, li]) {
    await phone.call('network', 'wifi')
    await hears(phone, 'and then')
    expect(phone.texts()).toEqual(['before', 'meanwhile', 'and then'])
  }
})

test('an own comment that history has too is one comment', async () => {
  const li = await live.enter('li', 'li')
  await li.say('mine')
  await kept('mine')
  await li.call('network', 'none')
  await li.sees('no network', ({ room }) => room.network === 'disconnected')
  await says('meanwhile')
  await li.call('network', 'wifi')
  await hears(li, 'meanwhile')
  expect(li.texts()).toEqual(['mine', 'meanwhile'])
  expect(li.state().comments[0]).toMatchObject({ own: true, state: 'sent' })
})

test('the gap of a sign-in is filled although the history of the IM is full of likes', async () => {
  const guest = await live.enter('guest')
  await says('before')
  await hears(guest, 'before')
  // The guest is out of the room already, as in the middle of a sign-in.
  await guest.call('tim', 'quitGroup', 'room')
  await says('in between')
  await live.im.control('limit', { on: false })
  const MsgBody = [{ MsgType: 'TIMCustomElem', MsgContent: { Data: 'LIKE', Desc: '', Ext: '' } }]
  for (let Random = 0; Random < 50; Random++)
    await live.im.rest('group_open_http_svc/send_group_msg', { GroupId: 'room', Random, MsgBody })
  await guest.act('signIn')
  await hears(guest, 'in between')
  expect(guest.texts()).toEqual(['before', 'in between'])
})

/** Has the backend hear of what was said only once it is let: resolves with what lets it. */
async function holdCallbacks() {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const callbacks = await serve((request, response) => {
    const { method = 'POST', url, headers } = request
    void bodyOf(request).then(async (body) => {
      if (url?.includes('AfterSendMsg')) await released
      const answer = await fetch(live.backend.url + url, {
        method,
        headers: { 'content-type': headers['content-type'] ?? '' },
        body,
      })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })
  })
  live.im.im.setWebhooks({ url: `${callbacks.url}/im/callback`, token: localCallbackToken })
  return { release, close: () => callbacks.close() }
}

test('what was said before a guest came is there, although the backend hears of it later', async () => {
  const callbacks = await holdCallbacks()
  await host.say('just before')
  await hears(host, 'just before')
  const late = await live.enter('late')
  expect(late.texts()).toEqual([])
  callbacks.release()
  await kept('just before')
  await late.pass(4)
  await hears(late, 'just before')
  await callbacks.close()
})
