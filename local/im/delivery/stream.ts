import type { Session } from '../domain/sessions'
import type { Body } from '../wire/fields'

/** What a room has to say, ready for the wire. Event: 3 message, 4 tip, 5 notice, 6 profile tip. */
export interface Item {
  seq: number
  event: 3 | 4 | 5 | 6
  content: Body
  /** The session that caused it and is not told: no echo, no own join tip. */
  notTo: Session | undefined
}

const kept = 5000

/** The recent past of one room, and those who wait for its next item. */
export function createStream() {
  const items: Item[] = []
  const waiting = new Set<() => void>()
  return {
    append(item: Item) {
      items.push(item)
      if (items.length > kept) items.shift()
      waiting.forEach((wake) => wake())
    },
    /** Items from `seq` on that this session may see; a guest has none. */
    from: (seq: number, session: Session | undefined) =>
      items.filter((item) => item.seq >= seq && (!session || item.notTo?.instID !== session.instID)),
    /** The last messages, for those who join. */
    history: (most: number) => items.filter(({ event }) => event === 3).slice(-most),
    /** Calls `wake` at every new item until the returned undo is called. */
    watch(wake: () => void) {
      waiting.add(wake)
      return () => void waiting.delete(wake)
    },
  }
}

export type Stream = ReturnType<typeof createStream>
