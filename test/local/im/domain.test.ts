import { localApp } from '../../../local/im/app'
import { createDomain } from '../../../local/im/domain'
import type { Fact } from '../../../local/im/domain/facts'
import { newCustomer } from '../../../local/im/plan'
import { memoryStore } from '../../../local/im/domain/store'
import { refused } from './refused'

function setUp() {
  const time = { now: 1_800_000_000_000 }
  const facts: Fact[] = []
  const clock = { now: () => time.now }
  const domain = createDomain({
    app: localApp,
    plan: newCustomer,
    clock,
    store: memoryStore,
    tell: (fact) => void facts.push(fact),
  })
  for (const userID of ['host', 'alice', 'administrator']) domain.accounts.add(userID)
  const open = (more: object = {}) =>
    domain.management.create({ groupID: 'live', type: 'AVChatRoom', ownerID: 'host', name: 'Live', ...more })
  return { domain, facts, time, open }
}

describe('a group', () => {
  test.each([
    ['49 bytes', { groupID: 'x'.repeat(49) }, 10015],
    ["the service's own prefix", { groupID: '@TGS#mine' }, 10015],
    ['no known type', { type: 'Party' }, 10004],
    ['an owner nobody knows', { ownerID: 'nobody' }, 10019],
    ['a name of 31 bytes', { name: 'x'.repeat(31) }, 10004],
  ])('with %s is not opened', (_what, draft, expected) => {
    const { domain, open } = setUp()
    expect(() => open(draft)).toThrow(refused(expected))
    expect(domain.groups.find('live')).toBeUndefined()
  })

  test('is opened once, with its owner as the first member; without an ID the server names it', () => {
    const { domain, open } = setUp()
    open()
    expect(domain.members.listOf('live')).toMatchObject([{ userID: 'host' }])
    expect(() => open()).toThrow(refused(10021))
    expect(open({ groupID: undefined }).groupID).toMatch(/^@TGS#a/)
  })

  test('holds ten custom fields of 16 and 512 bytes, and no more', () => {
    const { domain, open } = setUp()
    open()
    const change = (custom: Record<string, string>) => domain.groups.change('live', 'host', { custom })
    change(Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`field_${n}`, 'x'.repeat(512)])))
    change({ field_0: 'new' })
    expect(() => change({ eleventh: '' })).toThrow(refused(10004))
    expect(() => change({ field_0: 'x'.repeat(513) })).toThrow(refused(10004))
    expect(() => change({ field_0: '汉'.repeat(171) })).toThrow(refused(10004))
    for (const key of ['', 'x'.repeat(17), 'room-status', '状态']) {
      expect(() => change({ [key]: '' })).toThrow(refused(10004))
    }
    expect(domain.groups.get('live').custom).toMatchObject({ field_0: 'new', field_9: 'x'.repeat(512) })
  })
})

describe('muting', () => {
  test('follows the role table: app admin anybody, owner all but app admins, member nobody', () => {
    const { domain, open } = setUp()
    open()
    const mute = (by: string, userID: string) => () => domain.mutes.set('live', by, [userID], 60)
    expect(mute('administrator', 'host')).not.toThrow()
    expect(mute('host', 'alice')).not.toThrow()
    expect(mute('host', 'administrator')).toThrow(refused(10007))
    expect(mute('host', 'host')).toThrow(refused(10007))
    expect(mute('alice', 'host')).toThrow(refused(10007))
    expect(mute('host', 'nobody')).toThrow(refused(10019))
  })

  test.each(['Work', 'Private'])('does not exist in a %s group', (type) => {
    const { domain, open } = setUp()
    open({ type })
    expect(() => domain.mutes.set('live', 'host', ['alice'], 60)).toThrow(refused(10007))
  })

  test('one refused user mutes none of them', () => {
    const { domain, facts, open } = setUp()
    open()
    expect(() => domain.mutes.set('live', 'host', ['alice', 'nobody'], 60)).toThrow(refused(10019))
    expect(domain.mutes.endOf('live', 'alice')).toBe(0)
    expect(facts).toEqual([])
  })

  test('ends at its second; one without end is still there in a hundred years', () => {
    const { domain, time, open } = setUp()
    open()
    domain.mutes.set('live', 'host', ['alice'], 60)
    expect(domain.mutes.endOf('live', 'alice')).toBe(1_800_000_060)
    time.now += 59_999
    expect(domain.mutes.endOf('live', 'alice')).toBe(1_800_000_060)
    time.now += 1
    expect(domain.mutes.endOf('live', 'alice')).toBe(0)
    domain.mutes.set('live', 'host', ['alice'], 4294967295)
    expect(domain.mutes.endOf('live', 'alice')).toBe(4294967295)
  })

  test('is of one group, and not of another', () => {
    const { domain, open } = setUp()
    open()
    open({ groupID: 'other' })
    domain.mutes.set('live', 'host', ['alice'], 60)
    expect(domain.mutes.endOf('other', 'alice')).toBe(0)
    expect(domain.mutes.endOf('live', 'alice')).toBeGreaterThan(0)
  })

  test('does not outlive its room', () => {
    const { domain, open } = setUp()
    open()
    domain.mutes.set('live', 'host', ['alice'], 60)
    domain.management.dismiss('live', 'host')
    open()
    expect(domain.mutes.endOf('live', 'alice')).toBe(0)
    expect(domain.members.listOf('live')).toHaveLength(1)
  })
})

test('a user who joins again, or from a second platform, is told of once', () => {
  const { domain, facts, open } = setUp()
  open()
  const phone = { userID: 'alice', platform: 8, instID: 1, device: '' }
  for (const session of [phone, phone, { ...phone, platform: 7, instID: 2 }])
    domain.members.join('live', session)
  expect(facts.map(({ type }) => type)).toEqual(['joined'])
})

test('MsgSeq rises even over a restart that kept nothing, as time goes on', () => {
  const before = setUp()
  before.open()
  const last = Array.from({ length: 50 }, () => before.domain.sequences.next('live')).at(-1)
  const after = setUp()
  after.time.now += 6000
  expect(after.domain.sequences.next('live')).toBeGreaterThan(last ?? Infinity)
})
