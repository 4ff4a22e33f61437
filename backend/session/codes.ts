import { createHash } from 'node:crypto'
import type { Users } from './users'

/** Somebody who may sign in; `userID` as IM takes it: at most 32 of A-Z a-z 0-9 _ and -. */
export interface User {
  readonly userID: string
  readonly nick: string
  readonly avatar: string
}

/** Turns a login code into a user; null when the code is not valid. `users` names accounts from elsewhere. */
export type CodeExchange = (code: string, users: Users) => Promise<User | null>

/** What the IM takes for a userID. */
export const userIDForm = /^[A-Za-z0-9_-]{1,32}$/

/**
 * Codes for a machine without WeChat: `local:<name>` is that user, known or new; any other code (WeChat
 * DevTools makes a fresh one at each login) is a visitor named after it.
 */
export function localCodes(known: readonly User[]) {
  return async (code: string): Promise<User | null> => {
    const name = code.startsWith('local:')
      ? code.slice('local:'.length)
      : `visitor-${createHash('sha256').update(code).digest('hex').slice(0, 6)}`
    if (!userIDForm.test(name)) return null
    return (
      known.find(({ userID }) => userID === name) ?? {
        userID: name,
        nick: name.replace(/^visitor-/, 'Visitor '),
        avatar: '',
      }
    )
  }
}
