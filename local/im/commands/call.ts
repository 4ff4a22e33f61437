import type { App } from '../app'
import type { Plan } from '../plan'
import type { Delivery } from '../delivery'
import type { Domain } from '../domain'
import type { Clock } from '../domain/ground'
import type { Session } from '../domain/sessions'
import type { SendingWay } from '../sending'
import type { Connection } from '../transport'
import type { Head } from '../transport/frames'
import type { Body } from '../wire/fields'

/** What commands work with. */
export interface Parts {
  app: App
  plan: Plan
  clock: Clock
  domain: Domain
  delivery: Delivery
  sending: SendingWay
}

/** One request of a client. `after` runs a task when the answer is on its way. */
export interface Call {
  connection: Connection
  head: Head
  body: Body
  after: (task: () => void) => void
}

/** A request of somebody who is logged in. */
export interface UserCall extends Call {
  session: Session
}

/** Answers a request with the fields of the answer; ErrorCode 0 is added. Refuses by throwing ImError. */
export type Command<C extends Call> = (call: C) => Body | Promise<Body>

/** Commands by their full name on the wire. */
export type Commands<C extends Call> = Record<string, Command<C>>
