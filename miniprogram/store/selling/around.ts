import type { CustomFacts, CustomName } from '../../live/custom-events'
import type { Person } from '../../live/events'
import type { Caller } from '../../services/caller'
import type { SellingServices } from '../../services/selling'
import type { Clock } from '../clock'
import type { Failure } from '../failure'

/** What the selling slices need of the store around them. */
export interface Around {
  readonly clock: Clock
  readonly services: SellingServices
  /** The viewer as everybody sees them; null for a guest. */
  readonly me: () => Person | null
  /** Runs now for a member; a guest is asked to sign in, and it runs once they have. */
  readonly asMember: (intent: (caller: Caller) => void) => void
  /** Passes on how a call ended, unless the room was left meanwhile. */
  readonly settle: <T>(caller: Caller, work: Promise<T>, end: Ending<T>) => void
  /** Says something to the room; resolves with null once it is said, else with why not. */
  readonly say: (name: string, value: string, priority: 'High' | 'Normal' | 'Low') => Promise<Failure | null>
  /** Sends an event of one's own; resolves like `say`. */
  readonly emit: <Name extends CustomName>(name: Name, what: CustomFacts[Name]) => Promise<Failure | null>
  /** Says to the room what the backend gave a receipt for, and again until it is out. */
  readonly vouch: (name: string, value: Readonly<Record<string, string | number>>) => void
  /** Reads the room from the backend again. */
  readonly reread: () => void
}

/**
 * What follows a call that ended well, or not; `certain` is false where nobody knows what the backend has done, and
 * `error` is what the service threw.
 */
export interface Ending<T> {
  readonly done: (value: T) => void
  readonly failed: (failure: Failure, certain: boolean, error: unknown) => void
}
