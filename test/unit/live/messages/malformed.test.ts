import type { Message } from 'tim-wx-sdk'
import {
  customMessage,
  noticeMessage,
  ROOM,
  textMessage,
  tipMessage,
  withPayload,
} from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => {
  room = receiver()
  room.authority.own('host')
})

const nonsense: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['words', 'LIKE'],
  ['a list', ['LIKE']],
  ['an empty object', {}],
  ['a huge list', Array.from({ length: 100_000 }, (_, i) => i)],
]
const carriers: [string, () => Message][] = [
  ['comment', () => textMessage('')],
  ['custom message', () => customMessage('LIKE', '', { from: 'host' })],
  ['tip', () => tipMessage({ operationType: 7, memberList: [] })],
  ['notice', () => noticeMessage(255)],
]

describe.each(carriers)('a %s', (_carrier, message) => {
  test.each(nonsense)('whose payload is %s is dropped, and the next message is not', (_what, payload) => {
    room.receive(withPayload(message(), payload), textMessage('after it'))
    expect(room.facts().map(([type]) => type)).toEqual(['comment'])
    expect(Object.values(room.dropped)).toEqual([1])
  })
})

test('a message that is none is dropped, and the next one is not', () => {
  room.receive(null as unknown as Message, 7 as unknown as Message, textMessage('after it'))
  expect(room.facts()).toHaveLength(1)
  expect(Object.values(room.dropped)).toEqual([1, 1])
})

test.each<[string, unknown]>([
  ['a comment without words', textMessage('')],
  ['a comment whose words are a list', withPayload(textMessage(''), { text: ['hello'] })],
  ['a like that carries an object', withPayload(customMessage(''), { data: 'LIKE', extension: { n: 1 } })],
  ['a like that carries nothing', withPayload(customMessage(''), { data: 'LIKE' })],
  ['a name in a list', withPayload(customMessage(''), { data: ['LIKE'], extension: '' })],
  ['a name that is a number', withPayload(customMessage(''), { data: 7, extension: '' })],
  ['a notice without words', noticeMessage(255)],
  ['a notice that is a number', noticeMessage(255, { userDefinedField: 7 as unknown as string })],
  ['a notice of no room', noticeMessage(5, { groupProfile: undefined as never })],
  ...[1, 3, 6, 7, 10, 11].map((operationType): [string, unknown] => [
    `a tip ${operationType} that names nobody`,
    withPayload(tipMessage({ operationType: 7, memberList: [] }), { operationType }),
  ]),
  ...[1, 3, 11].map((operationType): [string, unknown] => [
    `a tip ${operationType} whose list is a number`,
    withPayload(tipMessage({ operationType: 7, memberList: [] }), {
      operationType,
      userIDList: 7,
      memberList: 7,
    }),
  ]),
  [
    'a field list that is words',
    withPayload(tipMessage({ operationType: 7, memberList: [] }), {
      operationType: 6,
      newGroupProfile: { groupCustomField: 'room_status' },
    }),
  ],
])('%s is dropped', (_what, message) => {
  room.receive(message as Message)
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ malformed: 1 })
})

test('a notice as deep as a well is dropped', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  room.receive(noticeMessage(255, { userDefinedField: `{"type":"ADD_GOODS","msg":${deep}}` }))
  expect(room.facts()).toEqual([])
})

test('a custom message that is huge is dropped', () => {
  const huge = '9'.repeat(1_000_000)
  room.receive(customMessage('LIKE', huge), customMessage(huge, ''), textMessage('after it', { to: ROOM }))
  expect(room.facts().map(([type]) => type)).toEqual(['comment'])
  expect(room.dropped).toEqual({ malformed: 1, unknown: 1 })
})
