import type { LiveEvents } from '../../miniprogram/live/events'

/** Bytes of one comment as JSON: its ID, who said it by ID and name, and the words; nothing else is counted. */
export const COMMENT_BYTES = 127

const words = 'what is the glaze of the tall one, and does it go into the dishwasher? '

/** Comment `n` of a room as people know it. Its JSON has COMMENT_BYTES bytes, whatever `n` is. */
export function commentOf(n: number) {
  const person = n % 90
  const bare = {
    id: `144115198577104-${1_700_000_000 + n}-${String(n).padStart(8, '0')}`,
    userID: `user-${String(person).padStart(2, '0')}`,
    name: `Viewer ${String(person).padStart(2, '0')}`,
  }
  const room = COMMENT_BYTES - JSON.stringify({ ...bare, text: '' }).length
  return { ...bare, text: words.slice(0, room) }
}

/** The same comment as `live/` tells it to the store. */
export function factOf(n: number): LiveEvents['comment'] {
  const { id, userID, name, text } = commentOf(n)
  return {
    person: { userID, nick: name, avatar: '' },
    mark: { id, sequence: n + 1, time: 1_700_000_000 },
    text,
    own: false,
  }
}
