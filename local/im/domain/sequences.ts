import type { Ground } from './ground'
import { openTable } from './store'

/** The MsgSeq up to which a room may have counted before the process ended. */
export interface Reservation {
  groupID: string
  reserved: number
}

const block = 1000

/**
 * The rising MsgSeq of every room. Numbers are reserved in blocks, so that one write covers many messages, and start
 * from the time (ten per second since November 2023), so that they rise even over a restart that kept nothing.
 */
export function createSequences({ clock, store }: Ground) {
  const reservations = openTable(store, 'sequence', ({ groupID }) => groupID)
  const current = new Map<string, number>()

  function last(groupID: string) {
    const known = current.get(groupID)
    if (known !== undefined) return known
    const fromTime = Math.max(1, Math.floor((clock.now() / 1000 - 1.7e9) * 10))
    const start = Math.max(fromTime, reservations.get(groupID)?.reserved ?? 0)
    current.set(groupID, start)
    return start
  }

  return {
    /** The last MsgSeq given out in a room. */
    last,
    /** The next MsgSeq of a room. */
    next(groupID: string) {
      const seq = last(groupID) + 1
      if (seq > (reservations.get(groupID)?.reserved ?? 0))
        reservations.put({ groupID, reserved: seq + block })
      current.set(groupID, seq)
      return seq
    },
  }
}
