import { Refused } from '../http/refused'
import type { IsAdmin } from '../im/admins'
import type { Im } from '../im/im'
import type { Plan } from '../im/plan'
import type { Rooms } from '../room/rooms'

/**
 * What the host and the assistants may do with viewers. Every method throws 404 for an unknown room and 403 for a `by`
 * who is neither; mutes and removals also for a target who is the host or an administrator of the IM app, or an
 * assistant unless the host says so.
 */
export interface Moderation {
  /** Mutes viewers for `seconds`; 0 lifts it. */
  mute(roomID: string, by: string, userIDs: readonly string[], seconds: number): Promise<void>
  /** Removes viewers for good, at most 20 at once; their phones are told, and entering is refused. */
  remove(roomID: string, by: string, userIDs: readonly string[]): Promise<void>
  /** Lets a removed viewer in again. */
  letBack(roomID: string, by: string, userID: string): Promise<void>
}

interface Parts {
  readonly rooms: Rooms
  readonly im: Im
  readonly plan: Plan
  readonly isAdmin: IsAdmin
}

/**
 * Moderates through the IM. With bans in the plan the IM itself takes the removed out and tells them; without, a High
 * message of the administrator does, which their own client obeys (FAQ 3).
 */
export function createModeration({ rooms, im, plan, isAdmin }: Parts): Moderation {
  async function mustTarget(roomID: string, by: string, userIDs: readonly string[]) {
    const { hostID } = await rooms.mustSteer(roomID, by)
    const assistants = by === hostID ? [] : await rooms.assistantsOf(roomID)
    const spared = userIDs.find(
      (userID) => userID === hostID || isAdmin(userID) || assistants.includes(userID),
    )
    if (spared !== undefined) throw new Refused(403, 'not-allowed', `${spared} is not yours to moderate`)
  }

  return {
    async mute(roomID, by, userIDs, seconds) {
      await mustTarget(roomID, by, userIDs)
      await im.mute(roomID, userIDs, seconds)
    },
    async remove(roomID, by, userIDs) {
      await mustTarget(roomID, by, userIDs)
      for (const userID of userIDs) await rooms.remove(roomID, userID, by)
      const value = JSON.stringify({ Members_Account: userIDs })
      await (plan.bans ? im.ban(roomID, userIDs) : im.say(roomID, { name: 'REMOVED', value }, 'High'))
    },
    async letBack(roomID, by, userID) {
      await rooms.mustSteer(roomID, by)
      await rooms.letBack(roomID, userID)
      if (plan.bans) await im.unban(roomID, [userID])
    },
  }
}
