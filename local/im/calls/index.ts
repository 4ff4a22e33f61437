import type { Domain } from '../domain'
import type { Body } from '../wire/fields'
import { groupDataCalls } from './group-data'
import { managementCalls } from './management'

/** A call that is the same from the SDK and by REST; `by` is the user or app admin who makes it. */
export type SharedCall = (body: Body, by: string) => Body

/** The calls that are the same from the SDK and by REST, by their name on the wire; REST has a slash for the dot. */
export const sharedCalls = (domain: Domain): Record<string, SharedCall> => ({
  ...managementCalls(domain),
  ...groupDataCalls(domain),
})
