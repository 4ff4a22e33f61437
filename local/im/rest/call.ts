import type { Domain } from '../domain'
import type { Clock } from '../domain/ground'
import type { SendingWay } from '../sending'
import type { Body } from '../wire/fields'

/** What REST commands work with. */
export interface RestParts {
  clock: Clock
  domain: Domain
  sending: SendingWay
  /** How many people are connected to a group now, guests too. */
  online: (groupID: string) => number
}

/** REST commands by their path below /v4/; `admin` is the app administrator who calls. */
export type RestCommands = Record<string, (body: Body, admin: string) => Body | Promise<Body>>
