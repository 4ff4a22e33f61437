import type { App } from '../app'
import type { Plan } from '../plan'
import type { Fact } from './facts'
import type { Store } from './store'

/** What tells the time, in ms since 1970. */
export interface Clock {
  now(): number
}

/** What every part of the domain stands on. */
export interface Ground {
  app: App
  plan: Plan
  clock: Clock
  store: Store
  tell: (fact: Fact) => void
}

/** The time in whole seconds, as the wire has it. */
export const seconds = (clock: Clock) => Math.floor(clock.now() / 1000)
