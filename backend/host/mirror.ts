import { isDeepStrictEqual } from 'node:util'
import type { GroupChange, Im } from '../im/im'

/**
 * Puts what is kept of a room into the group's profile and fields, and again until both are the same. When two people
 * act at once, on any instances, whoever writes last finds what the other one kept. Resolves with what was written.
 */
export async function mirror(
  im: Pick<Im, 'describe'>,
  roomID: string,
  read: () => Promise<GroupChange>,
): Promise<GroupChange> {
  let told: GroupChange | null = null
  for (;;) {
    const kept = await read()
    if (isDeepStrictEqual(kept, told)) return kept
    await im.describe(roomID, kept)
    told = kept
  }
}
