import { DatabaseError } from 'pg'
import { faultOf, NoConnection } from './away'

/**
 * Why something failed, in words that may be written down: an error of the database has the query and its values in its
 * own message, and what people said and are called is among them.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof NoConnection) return `${error.message}: ${reasonOf(error.cause)}`
  const fault = faultOf(error) ?? error
  if (fault instanceof DatabaseError) return `${quiet(fault)} (${fault.code ?? 'no SQLSTATE'})`
  const { message, errors } = (fault ?? {}) as { message?: unknown; errors?: readonly unknown[] }
  // Node tries every address of a host, and says what each said.
  if (message === '' && Array.isArray(errors)) return errors.map(reasonOf).join(', ')
  return typeof message === 'string' ? message : String(fault)
}

/** A wrong value (22) is quoted in the message. */
const quiet = ({ code, message }: DatabaseError) =>
  code?.startsWith('22') ? message.replace(/".*"/s, '"…"') : message
