import type { Account } from './accounts'
import type { Attributes } from './attributes'
import type { Ban } from './bans'
import type { Counters } from './counters'
import type { Group } from './groups'
import type { Member } from './members'
import type { Mute } from './mutes'
import type { Reservation } from './sequences'
import type { Session } from './sessions'

/** What survives a restart, table by table. */
export interface Tables {
  account: Account
  session: Session
  group: Group
  member: Member
  mute: Mute
  ban: Ban
  counters: Counters
  attributes: Attributes
  sequence: Reservation
}

/** Where rows are kept. A row is safe when `put` returns, even if the process is killed right after. */
export interface Store {
  all<T extends keyof Tables>(table: T): Tables[T][]
  put<T extends keyof Tables>(table: T, key: string, row: Tables[T]): void
  remove(table: keyof Tables, key: string): void
  close(): void
}

/** A store that keeps nothing beyond the process. */
export const memoryStore: Store = { all: () => [], put() {}, remove() {}, close() {} }

/** The key of a row about one user in one group. */
export const memberKey = ({ groupID, userID }: { groupID: string; userID: string }) => `${groupID}\n${userID}`

/** A table held in memory and written through to the store. */
export function openTable<T extends keyof Tables>(store: Store, table: T, keyOf: (row: Tables[T]) => string) {
  const rows = new Map(store.all(table).map((row) => [keyOf(row), row]))
  return {
    get: (key: string) => rows.get(key),
    values: () => [...rows.values()],
    put(row: Tables[T]) {
      rows.set(keyOf(row), row)
      store.put(table, keyOf(row), row)
    },
    remove(key: string) {
      if (rows.delete(key)) store.remove(table, key)
    },
  }
}
