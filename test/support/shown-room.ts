import type { CommentRow } from '../../miniprogram/store/comments'
import { roomStore } from '../../miniprogram/store/index'

/** The shared store as it is before any room. */
export function emptyStore(): void {
  roomStore.room.reset()
  roomStore.viewer.signedOut()
  roomStore.comments.clear()
  roomStore.input.reset()
}

/** The shared store with an open, connected room that Mai hosts. */
export function openRoom(): void {
  const { room } = roomStore
  room.entering('demo')
  room.described({ title: 'Autumn coats', host: { userID: 'host', nick: 'Mai', avatar: '' } })
  room.opened()
  room.connection('connected')
}

/** Makes the viewer a member of the room. */
export function signIn(): void {
  roomStore.viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })
}

/** A comment somebody sent; `more` says what is special about it. */
export const comment = (id: string, more: Partial<CommentRow> = {}): CommentRow => ({
  id,
  kind: 'comment',
  userID: 'wang',
  name: 'Wang',
  text: `comment ${id}`,
  own: false,
  fromHost: false,
  state: 'sent',
  failure: '',
  sequence: null,
  ...more,
})
