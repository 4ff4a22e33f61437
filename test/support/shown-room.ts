import { roomStore } from '../../miniprogram/store/index'

export { comment } from './comment-row'

/** The shared store as it is before any room. */
export function emptyStore(): void {
  roomStore.room.reset()
  roomStore.viewer.signedOut()
  roomStore.me.close()
  roomStore.comments.clear()
  roomStore.input.reset()
  const { likes, gifts, shop, drops, following, inquiries } = roomStore
  for (const slice of [likes, gifts, shop, drops, following, inquiries]) slice.reset()
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
