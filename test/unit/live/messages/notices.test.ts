import { noticeMessage } from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => (room = receiver()))

const said = (userDefinedField: string) => noticeMessage(255, { userDefinedField })

test('the live ended, you were removed, you were banned', () => {
  room.receive(noticeMessage(5), noticeMessage(4), noticeMessage(21, { duration: 60 }), noticeMessage(21))
  expect(room.facts()).toEqual([
    ['dismissed', {}],
    ['removed', { userIDs: ['li'] }],
    ['banned', { userIDs: ['li'], seconds: 60 }],
    ['banned', { userIDs: ['li'], seconds: 0 }],
  ])
})

test.each(['Be kind', '{"text":"no type"}', '[1]', '7', 'null', '{broken'])(
  'a notice that says %s is words for everybody',
  (text) => {
    room.receive(said(text))
    expect(room.facts()).toMatchObject([['notice', { text, mark: { id: expect.any(String) as string } }]])
  },
)

test('a notice of a type steers the room, with its words or its data as JSON', () => {
  room.receive(
    said('{"type":"ROOM_STATUS_CHANGE","msg":{"state":"paused"}}'),
    said('{"type":"ADD_GOODS","msg":"cup,bowl"}'),
    said('{"type":"room_status"}'),
  )
  expect(room.facts()).toEqual([
    ['roomStatus', { state: 'paused', startsAt: null }],
    ['productsShown', { productIDs: ['cup', 'bowl'] }],
  ])
  expect(room.dropped).toEqual({ malformed: 1 })
})

test('a notice of a type the room does not know is dropped, not shown as JSON', () => {
  room.receive(said('{"type":"KICKED","msg":{}}'), said('{"type":"__proto__"}'))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 2 })
})

test('a notice about another room or of a kind the room does not know changes nothing, and a second time neither', () => {
  const ended = noticeMessage(5)
  room.receive(noticeMessage(5, { groupID: 'other' }), noticeMessage(1), ended, ended)
  expect(room.facts()).toEqual([['dismissed', {}]])
  expect(room.dropped).toEqual({ 'other-room': 1, unknown: 1, repeated: 1 })
})
