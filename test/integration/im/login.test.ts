import { Api } from 'tls-sig-api-v2'
import { localApp } from '../../../local/im/app'
import { sig } from '../../support/im'
import { im, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, latest } from './visitors'

const { sdkAppID, key } = localApp

useVisitors()

test('a user with a UserSig of the app logs in and is ready', async () => {
  const phone = await visitors.user('alice')
  expect(await phone.call('tim', 'getMyProfile')).toMatchObject({ data: { userID: 'alice' } })
})

test.each([
  ['unreadable', 70003, 'not-a-signature'],
  ['of another user', 70013, sig('bob')],
  ['of another app', 70014, new Api(sdkAppID + 1, key).genUserSig('alice', 3600)],
  ['signed with another key', 70009, new Api(sdkAppID, `${key}!`).genUserSig('alice', 3600)],
  ['that has expired', 70001, sig('alice', -1)],
])('a UserSig %s is refused with %i', async (_kind, code, userSig) => {
  const phone = await visitors.open('alice')
  expect(await codeOf(phone.call('login', 'alice', userSig))).toBe(code)
})

test('a second device of a user kicks out the first, whose calls are refused from then on', async () => {
  const host = await visitors.member('host', 'live')
  const first = await visitors.member('alice', 'live')
  const second = await visitors.member('alice', 'live')

  const kicked = await first.until((events) => latest(events, 'KICKED_OUT'), 'KICKED_OUT')
  expect(kicked['data']).toEqual({ type: 'multipleDevice' })
  expect(await codeOf(first.call('sendText', 'live', 'still here?'))).toBe(3002)
  await second.call('sendText', 'live', 'I moved')
  await hears(host, 'I moved')
})

test('a user who logs out and in again takes part as before', async () => {
  const host = await visitors.member('host', 'live')
  const alice = await visitors.member('alice', 'live')
  await alice.call('tim', 'logout')
  await host.until((events) => events.find(({ type }) => type === 'message'), 'the join tip')

  await alice.call('login', 'alice', sig('alice'))
  await alice.call('joinGroup', 'live')
  await alice.call('sendText', 'live', 'back again')
  await hears(host, 'back again')
})

test('a command that local/im does not know is refused and logged by its name', async () => {
  const alice = await visitors.member('alice', 'live')
  expect(await codeOf(alice.call('tim', 'getGroupApplicationList'))).toBe(10003)
  expect(im.logged).toEqual([expect.stringContaining('unknown command ')])
})
