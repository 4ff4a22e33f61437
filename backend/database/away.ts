import { DrizzleQueryError } from 'drizzle-orm'
import { DatabaseError } from 'pg'

/** There was no connection to the database; `cause` says why. */
export class NoConnection extends Error {
  constructor(override readonly cause: unknown) {
    super('there is no connection to the database')
    this.name = 'NoConnection'
  }
}

/**
 * SQLSTATEs of a server that cannot do anything now: broken connections (08), logins that fail (28, 3D), no room for one
 * more connection or byte (53), stopping, starting or told to stop a query (57), a failing disk (58), a standby (25006).
 */
const awayStates = /^(08|28|3D|53|57|58|25006)/

/** After these the server ends the connection. */
const lastWords = ['FATAL', 'PANIC']

/** What the driver or the server said of a failed query, which drizzle wraps; null for an error of anybody else. */
export const faultOf = (error: unknown): Error | null =>
  error instanceof DrizzleQueryError ? (error.cause ?? null) : error instanceof DatabaseError ? error : null

/** Whether the database was away, so that nobody knows what was done and the same may work a moment later. */
export function isAway(error: unknown): boolean {
  if (error instanceof NoConnection) return true
  const fault = faultOf(error)
  if (fault instanceof DatabaseError)
    return awayStates.test(fault.code ?? '') || lastWords.includes(fault.severity ?? '')
  // The driver fails by itself where the line is broken; a TypeError is about a value that it cannot send.
  return fault !== null && !(fault instanceof TypeError)
}
