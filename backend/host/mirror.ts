import { isDeepStrictEqual } from 'node:util'
import type { GroupChange, Im } from '../im/im'

/**
 * Puts what is kept of a room into the group's profile and fields, and again until both are the same: when two people
 * act at once, on any instances, whoever writes last finds what the other one kept.
 */
export async function mirror(
  im: Pick<Im, 'describe'>,
  roomID: string,
  read: () => Promise<GroupChange>,
): Promise<void> {
  let told: GroupChange | null = null
  for (;;) {
    const kept = await read()
    if (isDeepStrictEqual(kept, told)) return
    await im.describe(roomID, kept)
    told = kept
  }
}
