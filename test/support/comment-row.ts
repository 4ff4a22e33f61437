import type { CommentRow } from '../../miniprogram/store/comments'
import { ordinary } from '../../miniprogram/store/rows'

/** A comment somebody sent; `more` says what is special about it. */
export const comment = (id: string, more: Partial<CommentRow> = {}): CommentRow => ({
  ...ordinary,
  id,
  userID: 'wang',
  name: 'Wang',
  text: `comment ${id}`,
  sequence: null,
  ...more,
})
