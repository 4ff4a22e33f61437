import type { Domain } from '../domain'
import { groupDataCalls } from './group-data'
import { managementCalls } from './management'
import type { SharedCall } from './shared-call'

/** The calls that are the same from the SDK and by REST, by their name on the wire; REST has a slash for the dot. */
export const sharedCalls = (domain: Domain): Record<string, SharedCall> => ({
  ...managementCalls(domain),
  ...groupDataCalls(domain),
})
