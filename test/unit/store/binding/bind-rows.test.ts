import { bindFields, bindRows } from '../../../../miniprogram/store/binding'
import { Comments } from '../../../../miniprogram/store/comments'
import { attach } from '../../../support/behavior'
import type { Attached } from '../../../support/behavior'
import { comment } from '../../../support/comment-row'

const comments = new Comments()
const rows = bindRows(comments, {
  line: ({ id, text }) => ({ id, text }),
  waiting: (count) => `${count} wait`,
})
const total = bindFields(() => ({ total: comments.items.length }))

let list: Attached
let turn: number
beforeEach(() => {
  jest.useFakeTimers()
  comments.add([comment('1'), comment('2')])
  list = attach(rows, total)
  turn = list.data['turn'] as number
})
afterEach(() => {
  list.detach()
  comments.clear()
  jest.useRealTimers()
})

const say = (...ids: string[]) => {
  comments.add(ids.map((id) => comment(id)))
  jest.advanceTimersByTime(1000)
}
const shown = ({ data }: Attached) =>
  (data['order'] as number[]).flatMap((slot) =>
    (data['ring'] as { rows: { id: string }[] }[])[slot]?.rows.map(({ id }) => id),
  )

test('a list that attaches shows what was said before it', () => {
  expect(shown(list)).toEqual(['1', '2'])
})

test('a comment is one setData with its own line and the fields that go with it, and then one with the anchor', () => {
  list.sent.length = 0
  say('3')
  expect(list.sent).toEqual([
    { 'ring[0].rows[2]': { id: '3', text: 'comment 3' }, total: 3 },
    { turn: 1 - turn },
  ])
})

test('a list that is in a hand is scrolled as soon as it is not', () => {
  list.call('restRows', true)
  say('3')
  expect(list.data['turn']).toBe(turn)
  expect(shown(list)).toEqual(['1', '2', '3'])
  list.call('restRows', false)
  expect(list.data['turn']).toBe(1 - turn)
  list.call('restRows', false)
  expect(list.data['turn']).toBe(1 - turn)
})

test('a reader holds the list and is told how much waits; letting go catches up at once', () => {
  list.call('holdRows', true)
  say('3', '4')
  expect(shown(list)).toEqual(['1', '2'])
  expect(list.data['waiting']).toBe('2 wait')
  list.call('holdRows', false)
  expect(shown(list)).toEqual(['1', '2', '3', '4'])
  expect(list.data['waiting']).toBe('0 wait')
})

test('one reader holding their list does not hold the list of another', () => {
  const other = attach(rows)
  list.call('holdRows', true)
  say('3')
  expect(shown(list)).toEqual(['1', '2'])
  expect(shown(other)).toEqual(['1', '2', '3'])
  other.detach()
})

test('a hidden list is caught up when it shows', () => {
  list.sent.length = 0
  list.hide()
  say('3')
  list.call('holdRows', false)
  expect(list.sent).toEqual([])
  list.show()
  expect(shown(list)).toEqual(['1', '2', '3'])
})

test('a list that is gone is not written to', () => {
  list.detach()
  list.sent.length = 0
  say('3')
  expect(list.sent).toEqual([])
})
