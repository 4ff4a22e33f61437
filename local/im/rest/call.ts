import type { Domain } from '../domain'
import type { Clock } from '../domain/ground'
import type { Body } from '../wire/fields'

/** What REST commands work with. */
export interface RestParts {
  clock: Clock
  domain: Domain
}

/** REST commands by their path below /v4/; `admin` is the app administrator who calls. */
export type RestCommands = Record<string, (body: Body, admin: string) => Body>
