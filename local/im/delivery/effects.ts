import type { Fact } from '../domain/facts'

/** What each kind of fact brings about. */
export type Effects = { [T in Fact['type']]: (fact: Extract<Fact, { type: T }>) => void }
