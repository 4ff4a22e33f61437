import { customMessage } from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => (room = receiver()))

test.each([
  ['LIKE', 'like'],
  ['SEND_GIFT', 'gift'],
  ['ATTENTION', 'follow'],
  ['CANCELATTENTION', 'unfollow'],
  ['BUY_GOODS', 'purchase'],
  ['USE_COUPON', 'couponClaim'],
])('any viewer may say %s of themselves', (name, type) => {
  room.receive(customMessage(name, '{"n":1}', { ID: 'm', sequence: 3, time: 4 }))
  expect(room.facts()).toEqual([
    [
      type,
      {
        person: { userID: 'wang', nick: 'Wang', avatar: '' },
        mark: { id: 'm', sequence: 3, time: 4 },
        own: false,
        value: '{"n":1}',
      },
    ],
  ])
})

test.each(['ROOM_STATUS_CHANGE', 'ADD_GOODS', 'room_status', 'add_goods'])(
  'a viewer who says %s is not heard, and counted',
  (name) => {
    room.authority.own('host')
    room.authority.trust(['admin'])
    room.receive(customMessage(name, 'over'), customMessage(name, 'over', { from: '' }))
    expect(room.facts()).toEqual([])
    expect(room.dropped).toEqual({ forged: 2 })
  },
)

test('the owner and the administrators are heard', () => {
  room.authority.own('host')
  room.authority.trust(['admin'])
  room.receive(
    customMessage('ROOM_STATUS_CHANGE', 'paused', { from: 'host' }),
    customMessage('ADD_GOODS', '[1]', { from: 'admin' }),
  )
  expect(room.facts()).toEqual([
    ['roomStatus', { value: 'paused' }],
    ['productsShown', { value: '[1]' }],
  ])
})

test('in a room without an owner and administrators nobody is heard', () => {
  room.authority.own('')
  room.authority.trust([''])
  room.receive(customMessage('ROOM_STATUS_CHANGE', 'over', { from: '' }))
  expect(room.dropped).toEqual({ forged: 1 })
})

test.each([
  'KICKED',
  'SDK_READY',
  'NETWORK_CHANGE',
  'JOIN_GROUP',
  'comment',
  'like',
  '',
  '__proto__',
  'toString',
])('a custom message named "%s" is nothing the room knows, even from the host', (name) => {
  room.authority.own('host')
  room.receive(customMessage(name, '{}', { from: 'host' }))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 1 })
})
