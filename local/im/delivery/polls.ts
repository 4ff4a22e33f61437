import { randomBytes } from 'node:crypto'
import { ImError } from '../domain/errors'
import type { Session } from '../domain/sessions'
import type { Stream } from './stream'

/** What a poll key stands for: a room, and where in it the polling began. */
export interface PollKey {
  groupID: string
  since: number
}

// The SDK gives a poll up after 15 s, though it asks for 90.
const holdMs = 10_000

/** A poll key carries its room and position, so that one from before a restart still works. */
export const writeKey = ({ groupID, since }: PollKey) =>
  Buffer.from(JSON.stringify([groupID, since, randomBytes(6).toString('hex')])).toString('base64url')

/** Reads a poll key; throws 10004 for what is none. */
export function readKey(key: string): PollKey {
  try {
    const [groupID, since] = JSON.parse(Buffer.from(key, 'base64url').toString()) as unknown[]
    if (typeof groupID === 'string' && typeof since === 'number') return { groupID, since }
  } catch {
    // Answered below like any other wrong key.
  }
  throw new ImError('badParameter', 'Key is not a polling key')
}

/** Waits until a room has something from `start` on for this session, but 10 s at the most. */
export function somethingFrom(stream: Stream, start: number, session: Session | undefined): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      unwatch()
      resolve()
    }
    const timer = setTimeout(finish, holdMs).unref()
    const look = () => stream.from(start, session).length > 0 && finish()
    const unwatch = stream.watch(look)
    look()
  })
}
