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
