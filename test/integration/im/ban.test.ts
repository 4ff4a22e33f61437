import { im, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, messages, notice, tip } from './visitors'

describe.each([
  ['pushes', false],
  ['polling', true],
])('a ban in a room that receives by %s', (_how, polling) => {
  useVisitors({ polling })

  test('takes the member out and keeps them out until it is lifted; the room is told of both', async () => {
    const host = await visitors.member('host', 'live')
    const alice = await visitors.member('alice', 'live')
    const guest = await visitors.guest('live')
    await host.call('tim', 'deleteGroupMember', {
      groupID: 'live',
      userIDList: ['alice'],
      duration: 600,
      reason: 'spam',
    })
    for (const phone of [host, guest]) {
      const { payload } = await phone.until((events) => tip(events, 10), 'the tip about the ban')
      expect(payload).toMatchObject({
        operatorID: 'host',
        memberCount: 1,
        memberList: [{ userID: 'alice', duration: 600, reason: 'spam' }],
      })
    }
    const own = await alice.until((events) => notice(events, 21), 'the notice of the ban')
    expect(own.payload).toMatchObject({ groupProfile: { groupID: 'live' }, duration: 600, reason: 'spam' })
    expect(notice(guest.events, 21)).toBeUndefined()
    expect(await codeOf(alice.call('joinGroup', 'live'))).toBe(10007)

    await im.rest('group_open_http_svc/unban_group_member', { GroupId: 'live', Members_Account: ['alice'] })
    const lifted = await host.until((events) => tip(events, 11), 'the tip that the ban is lifted')
    expect(lifted.payload).toMatchObject({ memberList: [{ userID: 'alice' }] })
    expect(await alice.call('joinGroup', 'live')).toMatchObject({ data: { status: 'JoinedSuccess' } })
    await alice.call('sendText', 'live', 'thank you')
    await hears(host, 'thank you')
  })

  test('is not for members to give', async () => {
    const alice = await visitors.member('alice', 'live')
    await visitors.member('bob', 'live')
    const ban = { groupID: 'live', userIDList: ['bob'], duration: 600 }
    expect(await codeOf(alice.call('tim', 'deleteGroupMember', ban))).toBe(10007)
    expect(messages(alice.events).filter(({ payload }) => payload['operationType'] === 10)).toEqual([])
  })
})

describe('without bans in the plan', () => {
  useVisitors({ plan: { bans: false } })

  test('the SDK refuses them itself', async () => {
    const host = await visitors.member('host', 'live')
    const ban = { groupID: 'live', userIDList: ['alice'], duration: 600 }
    expect(await codeOf(host.call('tim', 'deleteGroupMember', ban))).toBe(3122)
  })
})
