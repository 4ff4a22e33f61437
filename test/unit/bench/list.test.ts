import { brokenBounds, MOST_HEAP_GROWTH } from '../../bench/list/bounds'
import type { Measured } from '../../bench/list/bounds'
import { COMMENT_BYTES, commentOf, factOf } from '../../bench/comments'
import { measureWholeList } from '../../bench/list/whole-list'

const run = (more: Partial<Measured> = {}): Measured => ({
  comments: 1000,
  commentBytes: 127_000,
  calls: 25,
  mostCalls: 1,
  anchors: 25,
  mostAnchors: 1,
  anchorBytes: 10,
  bytes: 130_000,
  mostRows: 120,
  disturbances: 0,
  heap: 40_000_000,
  ms: 1,
  ...more,
})
const longer = (more: Partial<Measured> = {}) =>
  run({ comments: 10_000, commentBytes: 1_270_000, bytes: 1_300_000, ...more })

test('runs within the bounds break none', () => {
  expect(brokenBounds([run(), longer({ heap: 40_000_000 + MOST_HEAP_GROWTH })])).toEqual([])
})

test.each([
  ['bytes', { bytes: 147_000 }, /1000 comments: 1.157 x the bytes/],
  ['calls', { mostCalls: 2 }, /2 calls for one burst/],
  ['anchors', { mostAnchors: 2 }, /2 anchors for one burst/],
  ['bytes of an anchor', { anchorBytes: 41 }, /an anchor has 41 bytes, at most 40/],
  ['rows', { mostRows: 121 }, /121 rows in the page/],
  ['a disturbed reader', { disturbances: 3 }, /disturbed 3 times/],
])('too many of one thing is told: %s', (_, more, sentence) => {
  expect(brokenBounds([run(more)])).toEqual([expect.stringMatching(sentence)])
})

test('a cost or a heap that grows with the room is told', () => {
  expect(brokenBounds([run(), longer({ bytes: 1_330_000 })])).toEqual([
    expect.stringMatching(/differ by 2.3 %/),
  ])
  expect(brokenBounds([run(), longer({ heap: 43_000_000 })])).toEqual([
    expect.stringMatching(/grew by 3000000 bytes/),
  ])
})

test('every comment of the bench has the same bytes and another ID, and the store is told the same', () => {
  const comments = [0, 9, 10, 99_999].map(commentOf)
  expect(comments.map((comment) => JSON.stringify(comment).length)).toEqual(Array(4).fill(COMMENT_BYTES))
  expect(new Set(comments.map(({ id }) => id)).size).toBe(4)
  const { person, mark, text } = factOf(10)
  expect({ id: mark.id, userID: person.userID, name: person.nick, text }).toEqual(commentOf(10))
})

test('the usual way sends all it keeps with every message', () => {
  const { calls, bytes } = measureWholeList(3)
  const list = (count: number) => `{"list":[${Array(count).fill('x'.repeat(COMMENT_BYTES)).join()}]}`.length
  expect({ calls, bytes }).toEqual({ calls: 3, bytes: list(1) + list(2) + list(3) })
})
