import type { Ground } from './ground'
import type { Priority } from './messages'

const perRoom = 40
/** How many messages one user may say in one room in a second, unless told otherwise. */
export const usualPerUser = 10
const windowMs = 1000

/** How much may be said in a second: 40 messages in a room (documented), 10 by one user in it (our guess). */
export function createRates({ clock }: Pick<Ground, 'clock'>) {
  const rooms = new Map<string, { time: number; priority: Priority }[]>()
  const users = new Map<string, { time: number }[]>()
  let isOn = true
  let perUser = usualPerUser

  /** Adds `entry` to the last second under `key` if what `counts` there has not reached `most` yet. */
  function admit<E extends { time: number }>(
    log: Map<string, E[]>,
    key: string,
    entry: E,
    most: number,
    counts: (other: E) => boolean = () => true,
  ) {
    const last = (log.get(key) ?? []).filter(({ time }) => time > clock.now() - windowMs)
    const isAdmitted = last.filter(counts).length < most
    log.set(key, isAdmitted ? [...last, entry] : last)
    return !isOn || isAdmitted
  }

  return {
    /** Whether there are limits at all; benchmarks go without. */
    set(on: boolean) {
      isOn = on
    },
    /** How many messages one user may say in one room in a second, from now on. */
    setPerUser(most: number) {
      perUser = most
    },
    /** Whether a user may say one more thing in a room now. */
    allowsUser: (groupID: string, userID: string) =>
      admit(users, `${groupID}\n${userID}`, { time: clock.now() }, perUser),
    /**
     * Whether a room takes one more message now. Only messages of the same or a higher priority count, so that likes cannot
     * push out a gift; a second that starts with likes may so hold more than 40 messages.
     */
    allowsRoom: (groupID: string, priority: Priority) =>
      admit(rooms, groupID, { time: clock.now(), priority }, perRoom, (other) => other.priority <= priority),
  }
}
