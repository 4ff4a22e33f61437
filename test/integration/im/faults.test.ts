import type { Phone } from '../../support/phone'
import { im, sayByRest, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, latest, textsIn, tip } from './visitors'

let alice: Phone
let host: Phone

useVisitors()

beforeEach(async () => {
  host = await visitors.member('host', 'live')
  alice = await visitors.member('alice', 'live')
})

const say = async (...texts: string[]) => {
  for (const text of texts) await alice.call('sendText', 'live', text)
}

test('pushes that come twice are heard once', async () => {
  await im.control('double', { on: true })
  await say('one', 'two')
  await im.control('double', { on: false })
  await say('three')
  await hears(host, 'three')
  expect(textsIn(host.events)).toEqual(['one', 'two', 'three'])
})

test('pushes that overtake each other are all heard', async () => {
  await im.control('reorder', { on: true })
  await say('one', 'two', 'three')
  for (const word of ['one', 'two', 'three']) await hears(host, word)
  expect([...textsIn(host.events)].sort()).toEqual(['one', 'three', 'two'])
})

test('pushes that were lost are heard after the next reconnect', async () => {
  await im.control('lose', { share: 1 })
  await say('lost')
  await im.control('lose', { share: 0 })
  await say('found')
  await hears(host, 'found')
  // A socket that lived for less than a second is not opened again at once.
  await host.pass(1)
  await im.control('cut', { userID: 'host' })
  await hears(host, 'lost')
})

test('a member behind a half-open socket comes back by itself and hears what was said', async () => {
  await im.control('half-open', { on: true })
  await sayByRest('anybody?')
  await host.pass(20)
  await host.until((events) => latest(events, 'NET_STATE_CHANGE'), 'the network to be given up')
  await im.control('half-open', { on: false })
  await hears(host, 'anybody?')
})

test('a slow service is slow, not broken', async () => {
  await im.control('delay', { ms: 700 })
  const start = Date.now()
  await say('hello')
  expect(Date.now() - start).toBeGreaterThanOrEqual(690)
  await hears(host, 'hello')
})

test('who quit on a native client is told nothing, and is out', async () => {
  await im.control('quit', { userID: 'alice', groupID: 'live', platform: 'iOS' })
  await host.until((events) => tip(events, 2), 'the quit tip')
  expect(await codeOf(say('am I in?'))).toBe(10007)
  expect(tip(alice.events, 2)).toBeUndefined()
})
