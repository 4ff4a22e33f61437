import { sig } from '../../support/im'
import { im, sayByRest, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, messages, textsIn, tip } from './visitors'

useVisitors()

test('a guest enters without login and receives texts, custom messages and tips', async () => {
  const guest = await visitors.guest('live')
  const host = await visitors.member('host', 'live')
  await host.call('tim', 'updateMyProfile', { nick: 'Host', avatar: 'http://127.0.0.1/host.png' })
  await host.call('sendText', 'live', 'welcome')
  await host.call('sendCustom', 'live', { data: 'LIKE', description: '', extension: '1' }, 'Low')
  await host.call('tim', 'updateGroupProfile', { groupID: 'live', notification: 'Sale at nine' })

  const text = await hears(guest, 'welcome')
  expect(text).toMatchObject({
    from: 'host',
    nick: 'Host',
    avatar: 'http://127.0.0.1/host.png',
    priority: 'Normal',
  })
  const change = await guest.until((events) => tip(events, 6), 'the tip about the notification')
  expect(change.payload).toMatchObject({ newGroupProfile: { notification: 'Sale at nine' } })
  expect(messages(guest.events).find(({ type }) => type === 'TIMCustomElem')).toMatchObject({
    priority: 'Low',
    payload: { data: 'LIKE', extension: '1' },
  })
})

test('a guest cannot enter a room that does not exist', async () => {
  const guest = await visitors.open('guest')
  expect(await codeOf(guest.call('joinGroup', 'nowhere'))).toBe(10010)
})

test('a guest cannot enter a group that is no AVChatRoom', async () => {
  await im.openRoom('office', 'host', { Type: 'Work' })
  const guest = await visitors.open('guest')
  expect(await codeOf(guest.call('joinGroup', 'office'))).toBe(2662)
})

test('members and guests who are there are counted as online, those who are gone are not', async () => {
  await visitors.member('host', 'live')
  for (const name of ['first', 'second']) {
    const guest = await visitors.guest('live')
    await sayByRest(name)
    await hears(guest, name)
    const online = await guest.call('tim', 'getGroupOnlineMemberCount', 'live')
    expect(online).toMatchObject({ data: { memberCount: 2 } })
    expect(await visitors.leave([guest])).toEqual([])
  }
})

test('nothing said while a guest signs in is missing afterwards', async () => {
  const host = await visitors.member('host', 'live')
  const guest = await visitors.guest('live')
  const said = Array.from({ length: 20 }, (_, n) => `offer ${n}`)
  const talking = (async () => {
    for (const text of said) await host.call('sendText', 'live', text)
  })()
  await guest.call('tim', 'quitGroup', 'live')
  await guest.call('login', 'alice', sig('alice'))
  await guest.call('joinGroup', 'live')
  await talking
  for (const text of said) await hears(guest, text)
  expect([...new Set(textsIn(guest.events))].sort()).toEqual([...said].sort())
  await guest.call('sendText', 'live', 'now I can speak')
  await hears(host, 'now I can speak')
})
