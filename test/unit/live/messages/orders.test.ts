import { customMessage, directMessage, ROOM, textMessage, withPayload } from '../../../support/messages'
import { receiver } from './receiver'

const server = { from: 'administrator' }
const thisRoom = JSON.stringify({ groupID: ROOM })
const removed = JSON.stringify({ Members_Account: ['li', 'wang'] })

let room: ReturnType<typeof receiver>
beforeEach(() => {
  room = receiver()
  room.authority.trust(['administrator'])
})

test.each([
  ['to the room', customMessage],
  ['to the viewer alone', directMessage],
])('the server says %s who was removed', (_where, message) => {
  room.receive(message('REMOVED', removed, server))
  expect(room.facts()).toEqual([['removed', { userIDs: ['li', 'wang'] }]])
  expect(room.dropped).toEqual({})
})

test('the server ends or renews the membership of one viewer, by a message to them alone', () => {
  room.receive(directMessage('QUIT_GROUP', thisRoom, server), directMessage('REJOIN_GROUP', thisRoom, server))
  expect(room.facts()).toEqual([
    ['quitElsewhere', {}],
    ['rejoinWanted', {}],
  ])
})

test('what a viewer says in the name of the server is dropped and counted', () => {
  room.receive(
    customMessage('REMOVED', removed),
    directMessage('REMOVED', removed),
    directMessage('QUIT_GROUP', thisRoom),
    directMessage('REJOIN_GROUP', thisRoom),
  )
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ forged: 4 })
})

test('a membership is no matter of the whole room, and of no other room', () => {
  room.receive(
    customMessage('QUIT_GROUP', thisRoom, server),
    directMessage('QUIT_GROUP', JSON.stringify({ groupID: 'other' }), server),
  )
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 1, 'other-room': 1 })
})

test('an order that comes twice is obeyed once', () => {
  const order = directMessage('REJOIN_GROUP', thisRoom, server)
  room.receive(order, order)
  expect(room.facts()).toHaveLength(1)
  expect(room.dropped).toEqual({ repeated: 1 })
})

test.each([
  ['no JSON', 'li'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['one name', '{"Members_Account":"li"}'],
  ['a number', '{"Members_Account":[7]}'],
])('a removal that names %s is dropped', (_what, value) => {
  room.receive(directMessage('REMOVED', value, server), textMessage('after it'))
  expect(room.facts().map(([type]) => type)).toEqual(['comment'])
  expect(room.dropped).toEqual({ malformed: 1 })
})

test.each(['{}', 'null', '{"groupID":7}', ''])('an order to quit that says %p is dropped', (value) => {
  room.receive(directMessage('QUIT_GROUP', value, server))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ malformed: 1 })
})

test('what people write to one another is not shown in the room, not even to somebody who is called like the room', () => {
  const to = { conversationType: 'C2C', to: ROOM } as const
  room.receive(textMessage('psst', to), directMessage('LIKE'), directMessage('ADD_GOODS', '', server))
  room.receive(withPayload(directMessage('x'), { data: ['REMOVED'], extension: removed }))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 3, malformed: 1 })
})
