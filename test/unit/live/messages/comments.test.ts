import {
  customMessage,
  noticeMessage,
  otherMessage,
  textMessage,
  tipMessage,
} from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => (room = receiver()))

test('a comment is told with who said it and its place in the room', () => {
  room.receive(textMessage('hello', { ID: 'm', sequence: 7, time: 9, avatar: 'https://example.com/a.png' }))
  expect(room.facts()).toEqual([
    [
      'comment',
      {
        person: { userID: 'wang', nick: 'Wang', avatar: 'https://example.com/a.png' },
        mark: { id: 'm', sequence: 7, time: 9 },
        text: 'hello',
        own: false,
      },
    ],
  ])
})

test("what the viewer said on another device is the viewer's own", () => {
  room.receive(textMessage('me too', { from: 'li' }))
  expect(room.facts()[0]?.[1]).toMatchObject({ own: true })
})

test('a comment of another room is not shown, and one that repeats an ID is shown once', () => {
  const comment = textMessage('once')
  room.receive(textMessage('elsewhere', { to: 'other' }), comment, comment)
  room.receive(comment)
  expect(room.facts().map(([, fact]) => (fact as { text: string }).text)).toEqual(['once'])
  expect(room.dropped).toEqual({ 'other-room': 1, repeated: 2 })
})

test('kinds the room does not show are dropped and take nothing else with them', () => {
  room.receive(otherMessage('TIMImageElem'), otherMessage(undefined), textMessage('after them'))
  expect(room.facts().map(([type]) => type)).toEqual(['comment'])
  expect(room.dropped).toEqual({ unknown: 2 })
})

test('history on joining replays comments and nothing else', () => {
  room.authority.own('host')
  const tip = tipMessage({ operationType: 7, memberList: [{ userID: 'li', muteTime: 600 }] })
  const like = customMessage('LIKE', '1')
  room.joins(true)
  room.receive(
    textMessage('before you came'),
    like,
    customMessage('ROOM_STATUS_CHANGE', 'end', { from: 'host' }),
    tip,
  )
  expect(room.facts().map(([type]) => type)).toEqual(['comment'])
  expect(room.dropped).toEqual({ replayed: 3 })

  room.joins(false)
  room.receive(like, tip, customMessage('LIKE'))
  expect(room.facts().map(([type]) => type)).toEqual(['comment', 'like'])
})

test('the end of the live is told even while joining', () => {
  room.joins(true)
  room.receive(noticeMessage(5))
  expect(room.facts()).toEqual([['dismissed', {}]])
})
