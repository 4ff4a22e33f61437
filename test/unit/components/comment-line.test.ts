import { lineOf } from '../../../miniprogram/components/comment-list/line'
import { comment } from '../../support/comment-row'

test("an ordinary comment's line is who said what, and no more", () => {
  expect(lineOf(comment('7', { sequence: 12 }))).toEqual({
    id: '7',
    userID: 'wang',
    name: 'Wang',
    text: 'comment 7',
  })
})

test('what is special about a row is in its line', () => {
  const special = { own: true, fromHost: true, state: 'failed', failure: 'muted' } as const
  expect(lineOf(comment('7', special))).toMatchObject(special)
  expect(lineOf(comment('8', { kind: 'notice' }))).toMatchObject({ kind: 'notice' })
})
