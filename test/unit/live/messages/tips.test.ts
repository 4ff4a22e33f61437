import { tipMessage } from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => (room = receiver()))

const member = (userID: string, nick = userID) => ({ userID, nick, avatar: '' })

test('who comes in is told one by one, each under their own name', () => {
  room.receive(
    tipMessage(
      {
        operationType: 1,
        userIDList: ['ann', 'bob'],
        memberList: [member('ann', 'Ann'), member('bob', 'Bob')],
      },
      { nick: 'Ann' },
    ),
  )
  expect(room.facts().map(([type, fact]) => [type, (fact as { person: object }).person])).toEqual([
    ['joined', { userID: 'ann', nick: 'Ann', avatar: '' }],
    ['joined', { userID: 'bob', nick: 'Bob', avatar: '' }],
  ])
})

test('a tip without a list of members names the person by the message', () => {
  room.receive(
    tipMessage({ operationType: 1, userIDList: ['ann'], memberList: [] }, { nick: 'Ann', avatar: 'a.png' }),
  )
  expect(room.facts()[0]?.[1]).toMatchObject({ person: { userID: 'ann', nick: 'Ann', avatar: 'a.png' } })
})

test('who leaves is the operator of the tip', () => {
  room.receive(
    tipMessage({ operationType: 2, operatorID: 'ann', userIDList: ['ann'], memberList: [] }, { nick: 'Ann' }),
  )
  expect(room.facts()).toMatchObject([['quit', { person: { userID: 'ann', nick: 'Ann' } }]])
})

test('who is removed, banned and let in again', () => {
  const [ann, bob] = [member('ann'), member('bob')]
  room.receive(
    tipMessage({ operationType: 3, userIDList: ['ann', 'bob'], memberList: [ann, bob] }),
    tipMessage({
      operationType: 10,
      userIDList: ['ann', 'bob'],
      memberList: [{ ...ann, duration: 60 }, bob],
    }),
    tipMessage({ operationType: 11, userIDList: ['ann'], memberList: [ann] }),
  )
  expect(room.facts()).toEqual([
    ['removed', { userIDs: ['ann', 'bob'] }],
    ['banned', { userIDs: ['ann'], seconds: 60 }],
    ['banned', { userIDs: ['bob'], seconds: 0 }],
    ['unbanned', { userIDs: ['ann'] }],
  ])
})

test('mutes begin and end; a change of something else about a member is no mute', () => {
  room.receive(
    tipMessage({
      operationType: 7,
      memberList: [
        { userID: 'ann', muteTime: 600 },
        { userID: 'bob', muteTime: 0 },
        { userID: 'cai', nameCard: 'Cai' },
      ],
    }),
  )
  expect(room.facts()).toEqual([
    ['muted', { userID: 'ann', seconds: 600 }],
    ['muted', { userID: 'bob', seconds: 0 }],
  ])
})

test('a profile tip tells what changed and no more; what was cleared is an empty string', () => {
  room.receive(
    tipMessage({ operationType: 6, newGroupProfile: { groupName: 'Bowls' } }),
    tipMessage({ operationType: 6, newGroupProfile: { notification: '', introduction: 'by hand' } }),
    tipMessage({ operationType: 6, newGroupProfile: { muteAllMembers: false } }),
  )
  expect(room.facts()).toEqual([
    ['profile', { name: 'Bowls', fields: {} }],
    ['profile', { announcement: '', introduction: 'by hand', fields: {} }],
    ['profile', { allMuted: false, fields: {} }],
  ])
})

test('every changed field of the room is told, and those that steer it steer it', () => {
  room.receive(
    tipMessage({
      operationType: 6,
      newGroupProfile: {
        groupCustomField: [
          { key: 'likes', value: '9' },
          { key: 'room_status', value: '{"state":"waiting","startsAt":1700000000}' },
          { key: 'add_goods', value: '' },
          { key: 'room_stats', value: '{"likes":12,"follows":3}' },
          { key: 'room_drops', value: 'ten-off,lucky' },
        ],
      },
    }),
  )
  expect(room.facts()).toEqual([
    ['profile', { fields: expect.objectContaining({ likes: '9', add_goods: '' }) as object }],
    ['roomStatus', { state: 'waiting', startsAt: 1_700_000_000 }],
    ['productsShown', { productIDs: [] }],
    ['totals', { likes: 12, follows: 3 }],
    ['dropped', { ids: ['ten-off', 'lucky'] }],
  ])
})

test('a new owner is told, and may steer the room from then on', () => {
  expect(room.authority.maySteer('ann')).toBe(false)
  room.receive(tipMessage({ operationType: 6, newGroupProfile: { ownerID: 'ann' } }))
  expect(room.facts()).toEqual([['profile', { ownerID: 'ann', fields: {} }]])
  expect(room.authority.maySteer('ann')).toBe(true)
})

test('a new administrator is nothing the room shows', () => {
  room.receive(tipMessage({ operationType: 4, userIDList: ['ann'], memberList: [] }))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 1 })
})

test('a broken field takes no other with it', () => {
  const groupCustomField = [
    { key: 'room_stats', value: '{"likes":-1,"follows":0}' },
    { key: 'add_goods', value: '<b>' },
    { key: 'room_status', value: '{"state":"paused"}' },
  ]
  room.receive(tipMessage({ operationType: 6, newGroupProfile: { groupCustomField } }))
  expect(room.facts().map(([type]) => type)).toEqual(['profile', 'roomStatus'])
  expect(room.dropped).toEqual({ malformed: 2 })
})
