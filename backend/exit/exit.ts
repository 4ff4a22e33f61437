import type { Im } from '../im/im'

/**
 * What quitting on a native client means for the same user's Mini Program (FAQ 4): `together` ends the room there too,
 * `independent` lets it join again, since the IM ended the membership for all.
 */
export type QuitPolicy = 'together' | 'independent'

const natives = ['Android', 'iOS', 'Windows', 'Mac', 'iPad']
const orders: Record<QuitPolicy, string> = { together: 'QUIT_GROUP', independent: 'REJOIN_GROUP' }

/** Somebody is no longer in a room; `platform` is where they quit, in the words of OptPlatform. */
export interface Exit {
  readonly roomID: string
  readonly userIDs: readonly string[]
  readonly platform: string
}

/** Hears of who quit. */
export type HeedExit = (exit: Exit) => Promise<void>

/** Tells the Mini Program of who quit on a native client what that means, by a one-to-one message that it never shows. */
export function exitHeeder(im: Im, policy: QuitPolicy): HeedExit {
  return async ({ roomID, userIDs, platform }) => {
    if (!natives.includes(platform)) return
    const order = { name: orders[policy], value: JSON.stringify({ groupID: roomID }) }
    await Promise.all(userIDs.map((userID) => im.tell(userID, order)))
  }
}
