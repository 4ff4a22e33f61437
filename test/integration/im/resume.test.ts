import type { PhoneEvent } from '../../support/phone'
import { im, sayByRest, useVisitors, visitors } from './use-visitors'
import { hears, latest, textsIn } from './visitors'

useVisitors()

const isOffline = (events: readonly PhoneEvent[]) =>
  JSON.stringify(latest(events, 'NET_STATE_CHANGE')?.['data'] ?? '').includes('disconnected')

test('what is said while a socket is cut arrives when it is back, once and in order', async () => {
  const alice = await visitors.member('alice', 'live')
  const guest = await visitors.guest('live')
  await sayByRest('before')
  await hears(alice, 'before')
  await hears(guest, 'before')
  // A socket that lived for less than a second is not opened again at once.
  await Promise.all([alice.pass(1), guest.pass(1)])
  im.im.faults.cut()
  await Promise.all([sayByRest('one'), sayByRest('two'), sayByRest('three')])
  await hears(alice, 'three')
  await hears(guest, 'three')
  await alice.call('sendText', 'live', 'I am back')
  await hears(guest, 'I am back')
  expect(textsIn(alice.events)).toEqual(['before', 'one', 'two', 'three'])
  expect(textsIn(guest.events)).toEqual(['before', 'one', 'two', 'three', 'I am back'])
})

test('one user can be cut alone', async () => {
  const alice = await visitors.member('alice', 'live')
  const host = await visitors.member('host', 'live')
  await im.control('cut', { userID: 'alice' })
  await alice.until((events) => latest(events, 'NET_STATE_CHANGE'), 'the network to go')
  await host.call('sendText', 'live', 'who is there?')
  expect(latest(host.events, 'NET_STATE_CHANGE')).toBeUndefined()
})

test('members and guests come back by themselves when the service was stopped and starts again', async () => {
  const alice = await visitors.member('alice', 'live')
  const guest = await visitors.guest('live')
  await im.control('stop')
  await Promise.all([alice, guest].map((phone) => phone.until(isOffline, 'the network to be gone')))
  expect((await fetch(`${im.url}/v4/group_open_http_svc/get_group_info`, { method: 'POST' })).status).toBe(
    503,
  )

  await im.control('start')
  await sayByRest('we are back')
  await Promise.all([alice.pass(20), guest.pass(20)])
  await Promise.all([hears(alice, 'we are back'), hears(guest, 'we are back')])
  await alice.call('sendText', 'live', 'so am I')
  await hears(guest, 'so am I')
})
