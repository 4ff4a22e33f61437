import { types } from 'node:util'
import { faultOf } from '../database/away'
import { reasonOf } from '../database/reason'

/** What is logged of an error. */
export type LoggedError = {
  readonly type: string
  readonly message: string
  readonly code?: string
  /** Where it happened, without the message. */
  readonly stack: string
  readonly cause?: LoggedError
}

/** More causes than this are not followed. */
const MAX_CAUSES = 3

/**
 * What may be logged of an error. Its other fields are left out: drizzle's have the values of the query, and pg's have
 * the connection with its keys.
 */
export function loggedError(error: unknown, causes = MAX_CAUSES): LoggedError {
  const message = reasonOf(error)
  if (!types.isNativeError(error)) return { type: typeof error, message, stack: '' }
  const { name, code } = (faultOf(error) ?? error) as Error & { code?: unknown }
  const follows = causes > 0 && error.cause !== undefined && faultOf(error) === null
  return {
    type: name,
    message,
    ...(typeof code === 'string' && { code }),
    stack: framesOf(error),
    ...(follows && { cause: loggedError(error.cause, causes - 1) }),
  }
}

/** A stack begins with the message. */
function framesOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message)
  return start < 0 ? '' : stack.slice(start + message.length).trim()
}
