import { lineOf } from '../../../miniprogram/components/comment-list/line'
import { wordsOf } from '../../../miniprogram/i18n/words'
import { comment } from '../../support/comment-row'

const words = wordsOf('en')

test("an ordinary comment's line is who said what, and no more", () => {
  expect(lineOf(comment('7', { sequence: 12 }), words)).toEqual({
    id: '7',
    userID: 'wang',
    name: 'Wang',
    text: 'comment 7',
  })
})

test('what is special about a row is in its line', () => {
  const special = { own: true, fromHost: true, state: 'failed', failure: 'muted' } as const
  expect(lineOf(comment('7', special), words)).toMatchObject(special)
  expect(lineOf(comment('8', { kind: 'notice' }), words)).toMatchObject({ kind: 'notice' })
})

test('who came in is told in words that count the others', () => {
  const row = comment('9', { kind: 'joined', name: 'Li', text: '', others: 23 })
  expect(lineOf(row, words)).toEqual({
    id: '9',
    kind: 'joined',
    userID: 'wang',
    name: 'Li',
    text: 'and 23 others came in',
  })
})

test.each([
  [0, 'is buying no. 3', 'followed the host'],
  [1, 'and 1 other are buying no. 3', 'and 1 other followed the host'],
  [12, 'and 12 others are buying no. 3', 'and 12 others followed the host'],
])('who buys and who follows are told with %s others', (others, buying, followed) => {
  expect(lineOf(comment('9', { kind: 'purchase', text: '3', others }), words).text).toBe(buying)
  expect(lineOf(comment('9', { kind: 'follow', text: '', others }), words).text).toBe(followed)
})
