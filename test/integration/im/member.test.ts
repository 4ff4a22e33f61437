import { im, useVisitors, visitors } from './use-visitors'
import { codeOf, hears, latest, messages, textsIn, tip } from './visitors'

const portrait = { nick: 'Alice', avatar: 'http://127.0.0.1/alice.png' }

describe.each([
  ['pushes', false],
  ['polling', true],
])('members who receive by %s', (_how, polling) => {
  useVisitors({ polling })

  test('texts and custom messages arrive once, in order and with their priority, and never come back to their sender', async () => {
    const host = await visitors.member('host', 'live')
    const alice = await visitors.member('alice', 'live')
    await alice.call('tim', 'updateMyProfile', portrait)
    await alice.call('sendText', 'live', 'hello', 'High')
    await alice.call('sendCustom', 'live', { data: 'GIFT', description: 'rose', extension: '{}' }, 'Lowest')
    await hears(host, 'hello')
    await host.until((events) => messages(events).length >= 3, 'the tip, the text and the gift')
    await host.call('sendText', 'live', 'thank you')
    await hears(alice, 'thank you')

    expect(messages(host.events).slice(1)).toMatchObject([
      { type: 'TIMTextElem', from: 'alice', ...portrait, priority: 'High', payload: { text: 'hello' } },
      {
        type: 'TIMCustomElem',
        priority: 'Lowest',
        payload: { data: 'GIFT', description: 'rose', extension: '{}' },
      },
    ])
    expect(messages(alice.events).map(({ from }) => from)).toEqual(['host'])
  })

  test('joining shows the last fifty messages', async () => {
    const host = await visitors.member('host', 'live')
    for (let n = 1; n <= 52; n += 1) await host.call('sendText', 'live', `line ${n}`)
    const alice = await visitors.member('alice', 'live')
    await hears(alice, 'line 52')
    expect(textsIn(alice.events)).toEqual(Array.from({ length: 50 }, (_, n) => `line ${n + 3}`))
  })

  test('the room is told who joins and quits, the joiner is not told of itself', async () => {
    const host = await visitors.member('host', 'live')
    const alice = await visitors.user('alice')
    await alice.call('tim', 'updateMyProfile', portrait)
    await alice.call('joinGroup', 'live')
    const joined = await host.until((events) => tip(events, 1), 'the join tip')
    expect(joined).toMatchObject({
      ...portrait,
      payload: { operatorID: 'alice', userIDList: ['alice'], memberList: [{ userID: 'alice', ...portrait }] },
    })
    expect(joined.payload['memberCount']).toBe(2)

    await host.call('sendText', 'live', 'welcome')
    await hears(alice, 'welcome')
    await alice.call('tim', 'quitGroup', 'live')
    const left = await host.until((events) => tip(events, 2), 'the quit tip')
    expect(left).toMatchObject({ ...portrait, payload: { operatorID: 'alice', userIDList: ['alice'] } })
    expect(tip(alice.events, 1)).toBeUndefined()
  })

  test('a changed group profile reaches the room, with every custom field that changed', async () => {
    const host = await visitors.member('host', 'live')
    const alice = await visitors.member('alice', 'live')
    const groupCustomField = [
      { key: 'room_status', value: 'on air' },
      { key: 'add_goods', value: 'p1,p2' },
    ]
    await host.call('tim', 'updateGroupProfile', { groupID: 'live', introduction: 'Shoes', groupCustomField })
    const { payload } = await alice.until((events) => tip(events, 6), 'the profile tip')
    expect(payload).toMatchObject({
      operatorID: 'host',
      newGroupProfile: { introduction: 'Shoes', groupCustomField },
    })
    const profile = await alice.call('tim', 'getGroupProfile', { groupID: 'live' })
    expect(profile).toMatchObject({ data: { group: { introduction: 'Shoes', groupCustomField } } })
  })

  test('a dismissed room is gone for everybody in it', async () => {
    const host = await visitors.member('host', 'live')
    const alice = await visitors.member('alice', 'live')
    expect(await codeOf(alice.call('tim', 'dismissGroup', 'live'))).toBe(10007)
    await host.call('tim', 'dismissGroup', 'live')
    await alice.until(
      (events) => messages(events).find(({ payload }) => payload['operationType'] === 5),
      'the notice that the room is dismissed',
    )
    await alice.until(
      (events) => (latest(events, 'GROUP_LIST_UPDATED')?.['data'] as unknown[]).length === 0,
      'the SDK to drop the room',
    )
    expect(await codeOf(alice.call('sendText', 'live', 'hello?'))).toBe(10010)
    expect(await codeOf(alice.call('joinGroup', 'live'))).toBe(10010)
  })
})

describe('a profile', () => {
  useVisitors()

  test('that the backend changes by REST reaches its owner, and others who ask for it', async () => {
    const alice = await visitors.member('alice', 'live')
    const items = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Alice by REST' }]
    await im.rest('profile/portrait_set', { From_Account: 'alice', ProfileItem: items })
    const updated = await alice.until((events) => latest(events, 'PROFILE_UPDATED'), 'PROFILE_UPDATED')
    expect(updated['data']).toMatchObject([{ userID: 'alice', nick: 'Alice by REST' }])

    const host = await visitors.member('host', 'live')
    const asked = await host.call('tim', 'getUserProfile', { userIDList: ['alice'] })
    expect(asked).toMatchObject({ data: [{ userID: 'alice', nick: 'Alice by REST' }] })
  })
})
