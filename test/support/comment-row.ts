import type { CommentRow } from '../../miniprogram/store/comments'

/** A comment somebody sent; `more` says what is special about it. */
export const comment = (id: string, more: Partial<CommentRow> = {}): CommentRow => ({
  id,
  kind: 'comment',
  userID: 'wang',
  name: 'Wang',
  text: `comment ${id}`,
  others: 0,
  own: false,
  mentionsMe: false,
  fromHost: false,
  state: 'sent',
  failure: '',
  sequence: null,
  ...more,
})
