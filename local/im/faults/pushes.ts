import type { Connection } from '../transport'

// How long a push waits for another one to overtake it.
const heldMs = 300

/** What can happen to pushes. Poll answers are answers: they cannot be lost or doubled by themselves. */
export function createPushFaults() {
  const held = new Map<Connection, { send: () => void; timer: NodeJS.Timeout }>()
  let lostShare = 0
  let isDoubling = false
  let isReordering = false

  function release(connection: Connection) {
    const earlier = held.get(connection)
    clearTimeout(earlier?.timer)
    held.delete(connection)
    earlier?.send()
  }

  return {
    /** Loses a share of the pushes, 0 to 1. */
    setLost(share: number) {
      lostShare = share
    },
    /** Sends every push twice. */
    setDoubling(on: boolean) {
      isDoubling = on
    },
    /** Lets every second push overtake the one before it. */
    setReordering(on: boolean) {
      isReordering = on
    },
    /** Sends a push to a connection as its luck will have it. */
    disturb(connection: Connection, send: () => void) {
      if (Math.random() < lostShare) return
      const act = () => {
        send()
        if (isDoubling) send()
      }
      if (isReordering && !held.has(connection)) {
        const timer = setTimeout(() => release(connection), heldMs).unref()
        held.set(connection, { send: act, timer })
        return
      }
      act()
      release(connection)
    },
  }
}
