import { isDeepStrictEqual } from 'node:util'
import { Refused } from '../http/refused'
import type { GroupChange, Im } from '../im/im'

/**
 * Puts what is kept of a room into the group's profile and fields, and again until both are the same: when two people
 * act at once, on any instances, whoever writes last finds what the other one kept. Throws 502 `im-failed`.
 */
export async function mirror(im: Im, roomID: string, read: () => Promise<GroupChange>): Promise<void> {
  let told: GroupChange | null = null
  for (;;) {
    const kept = await read()
    if (isDeepStrictEqual(kept, told)) return
    await heard(im.describe(roomID, kept))
    told = kept
  }
}

/** Says in the room, as the administrator, what has just been kept; throws 502 `im-failed`. */
export const aloud = (im: Im, roomID: string, name: string, value: string): Promise<void> =>
  heard(im.say(roomID, { name, value }, 'High'))

/** Tells a failure of the IM from one of ours: what was kept stays, and the caller may do it again. */
export function heard(call: Promise<void>): Promise<void> {
  return call.catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refused(502, 'im-failed', `the IM did not take it (${why}); do it again`)
  })
}
