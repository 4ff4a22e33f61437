import type { Phone, PhoneEvent } from '../../support/phone'
import { im, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, messages, tip } from './visitors'

let ahead = 0
let host: Phone
let alice: Phone
const clock = { now: () => Date.now() + ahead }

beforeEach(() => void (ahead = 0))
useVisitors({ clock })

beforeEach(async () => {
  host = await visitors.member('host', 'live')
  alice = await visitors.member('alice', 'live')
})

const mute = (by: Phone, userID: string, muteTime: number) =>
  by.call('tim', 'setGroupMemberMuteTime', { groupID: 'live', userID, muteTime })
const muteAll = (by: Phone, muteAllMembers: boolean) =>
  by.call('tim', 'updateGroupProfile', { groupID: 'live', muteAllMembers })
const say = (phone: Phone, text: string) => phone.call('sendText', 'live', text)

async function memberProfile(of: string) {
  const request = { groupID: 'live', userIDList: [of] }
  const answer = await host.call<{ data: { memberList: { role: string; muteUntil: number }[] } }>(
    'tim',
    'getGroupMemberProfile',
    request,
  )
  return answer.data.memberList[0]
}

test('the host mutes a member: the room is told, and what the member says is refused', async () => {
  await mute(host, 'alice', 600)
  const { payload } = await alice.until((events) => tip(events, 7), 'the mute tip')
  expect(payload).toMatchObject({ operatorID: 'host', memberList: [{ userID: 'alice', muteTime: 600 }] })
  expect(await codeOf(say(alice, 'but'))).toBe(10017)
  await say(host, 'quiet now')
  await hears(alice, 'quiet now')
})

test('a mute ends when its time is up', async () => {
  await mute(host, 'alice', 600)
  const { muteUntil = 0 } = (await memberProfile('alice')) ?? {}
  expect(Math.abs(muteUntil - (clock.now() / 1000 + 600))).toBeLessThan(5)
  ahead = 590_000
  expect(await codeOf(say(alice, 'too early'))).toBe(10017)
  ahead = 602_000
  await say(alice, 'just in time')
  await hears(host, 'just in time')
})

test('a mute that is lifted is over at once', async () => {
  await mute(host, 'alice', 600)
  await mute(host, 'alice', 0)
  const tips = (events: readonly PhoneEvent[]) =>
    messages(events).flatMap(({ payload }) => (payload['operationType'] === 7 ? [payload['memberList']] : []))
  await alice.until((events) => tips(events).length === 2, 'the tip that lifts the mute')
  expect(tips(alice.events)[1]).toEqual([{ userID: 'alice', muteTime: 0 }])
  await say(alice, 'thanks')
  await hears(host, 'thanks')
  expect((await memberProfile('alice'))?.muteUntil).toBeLessThanOrEqual(Date.now() / 1000)
})

test('quitting and joining again does not lift a mute', async () => {
  await mute(host, 'alice', 600)
  await alice.call('tim', 'quitGroup', 'live')
  await alice.call('joinGroup', 'live')
  expect(await codeOf(say(alice, 'me again'))).toBe(10017)
  expect((await memberProfile('alice'))?.muteUntil).toBeGreaterThan(Date.now() / 1000)
})

test('muting everybody comes without a tip: refusals and the group profile tell, and the host still speaks', async () => {
  await muteAll(host, true)
  expect(await codeOf(say(alice, 'anybody?'))).toBe(10017)
  await say(host, 'only me')
  await hears(alice, 'only me')
  expect(tip(alice.events, 6)).toBeUndefined()
  const profile = await alice.call('tim', 'getGroupProfile', { groupID: 'live' })
  expect(profile).toMatchObject({ data: { group: { muteAllMembers: true } } })

  await muteAll(host, false)
  await say(alice, 'free again')
  await hears(host, 'free again')
})

test('muting everybody is told by a tip where the switch is on', async () => {
  await im.control('mute-tip', { on: true })
  await muteAll(host, true)
  const { payload } = await alice.until((events) => tip(events, 6), 'the tip about the mute')
  expect(payload).toMatchObject({ newGroupProfile: { muteAllMembers: true } })
})

test('a member may neither mute nor change the group', async () => {
  const bob = await visitors.member('bob', 'live')
  expect(await codeOf(mute(bob, 'alice', 600))).toBe(10007)
  expect(await codeOf(muteAll(bob, true))).toBe(10007)
  expect(await codeOf(bob.call('tim', 'updateGroupProfile', { groupID: 'live', notification: 'mine' }))).toBe(
    10007,
  )
  await say(alice, 'not muted')
  await hears(bob, 'not muted')
})

test('an app admin mutes anybody, the host too, and speaks while all are muted', async () => {
  const admin = await visitors.member('administrator', 'live')
  await mute(admin, 'host', 600)
  expect(await codeOf(say(host, 'my own room'))).toBe(10017)
  await muteAll(admin, true)
  expect(await codeOf(say(alice, 'me?'))).toBe(10017)
  await say(admin, 'a word from the house')
  await hears(alice, 'a word from the house')
  expect(await codeOf(mute(host, 'administrator', 600))).toBe(10007)
})

test('roles are owner and member, and the owner cannot quit', async () => {
  expect(await memberProfile('host')).toMatchObject({ role: 'Owner' })
  expect(await memberProfile('alice')).toMatchObject({ role: 'Member' })
  expect(await codeOf(host.call('tim', 'quitGroup', 'live'))).toBe(10009)
  await say(alice, 'still together')
  await hears(host, 'still together')
})
