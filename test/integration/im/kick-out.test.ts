import { im, sayByRest, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, latest } from './visitors'

useVisitors()

test.each([
  ['multipleAccount', () => im.control('kick', { userID: 'alice', type: 'multipleAccount' })],
  ['multipleDevice', () => im.control('kick', { userID: 'alice', type: 'multipleDevice' })],
  ['REST_API_Kick', () => im.rest('im_open_login_svc/kick', { UserID: 'alice' })],
  // The next request tells; an idle phone makes one within ten seconds.
  ['userSigExpired', () => im.control('expire', { userID: 'alice' })],
])('a phone that is kicked out hears %s, and comes back by signing in again', async (type, kick) => {
  const host = await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  await kick()
  const out = await alice.until((events) => latest(events, 'KICKED_OUT'), 'KICKED_OUT')
  expect(out['data']).toMatchObject({ type })
  await alice.until((events) => latest(events, 'SDK_NOT_READY'), 'SDK_NOT_READY')
  expect(await codeOf(alice.call('sendText', 'live', 'hello?'))).toEqual(expect.any(Number))

  await alice.call('login', 'alice', im.sig('alice'))
  await alice.call('joinGroup', 'live')
  await alice.call('sendText', 'live', 'back again')
  await hears(host, 'back again')
})

test('a phone that was away while it was kicked out hears of it when it is back', async () => {
  const alice = await visitors.member('alice', 'live')
  im.im.faults.stop()
  await im.allGone()
  im.im.faults.start()
  await im.rest('im_open_login_svc/kick', { UserID: 'alice' })
  await alice.pass(20)
  const out = await alice.until((events) => latest(events, 'KICKED_OUT'), 'KICKED_OUT')
  expect(out['data']).toMatchObject({ type: 'REST_API_Kick' })
  // The SDK itself leaves the refusal of its new login unhandled.
  await visitors.leave([alice])
})

test('while the service is overloaded the SDK does not even try to send', async () => {
  await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  await im.control('overload', { seconds: 60 })
  await sayByRest('too much')
  await hears(alice, 'too much')
  expect(await codeOf(alice.call('sendText', 'live', 'me too'))).toBe(60022)
  await im.control('overload', { seconds: 0 })
  await sayByRest('enough')
  await hears(alice, 'enough')
  await alice.call('sendText', 'live', 'now me')
})
