import { ImError } from './errors'
import type { Ground } from './ground'
import type { createMembers } from './members'
import { openTable } from './store'

/** The counters of a group. `seq` counts the changes. */
export interface Counters {
  groupID: string
  seq: number
  values: Counted[]
}

/** One counter with its value. */
export type Counted = [key: string, value: number]

const modes = ['Set', 'Increase', 'Decrease'] as const

/** How a counter is changed, as on the wire. */
export type CounterMode = (typeof modes)[number]

/** Whether a text is a mode. */
export const isCounterMode = (text: string): text is CounterMode => modes.some((mode) => mode === text)

const mostKeys = 20
const mostKeyBytes = 128

/** The counters of the groups. Members and app admins change them; that all members may is our guess. */
export function createCounters({ store, tell }: Ground, members: ReturnType<typeof createMembers>) {
  const counters = openTable(store, 'counters', ({ groupID }) => groupID)
  const of = (groupID: string): Counters => counters.get(groupID) ?? { groupID, seq: 0, values: [] }

  return {
    of,
    /**
     * Changes counters, which start at 0, and answers their new values. Throws 10007 for others than members, 10004 beyond
     * 20 counters, 128 bytes a key, and the whole numbers that JavaScript can count with (the service has all of int64).
     */
    update(groupID: string, by: string, mode: CounterMode, given: Counted[]): Counted[] {
      members.check(groupID, by)
      const { seq, values } = of(groupID)
      const all = new Map(values)
      for (const [key, value] of given) {
        const size = Buffer.byteLength(key)
        if (size < 1 || size > mostKeyBytes)
          throw new ImError('badParameter', `the key of a counter has 1 to ${mostKeyBytes} bytes`)
        const present = all.get(key) ?? 0
        const next = mode === 'Set' ? value : mode === 'Increase' ? present + value : present - value
        if (!Number.isSafeInteger(next)) throw new ImError('badParameter', `${key} is not a whole number`)
        all.set(key, next)
      }
      if (all.size > mostKeys) throw new ImError('badParameter', `a group has at most ${mostKeys} counters`)
      counters.put({ groupID, seq: seq + 1, values: [...all] })
      const changed = [...all].filter(([key]) => given.some(([own]) => own === key))
      tell({ type: 'counted', groupID, by, seq: seq + 1, values: changed })
      return changed
    },
    /** Forgets the counters of a group that is no more. */
    removeAll: (groupID: string) => counters.remove(groupID),
  }
}
