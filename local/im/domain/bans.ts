import type { createAccounts } from './accounts'
import { ImError } from './errors'
import type { Restriction } from './facts'
import type { createGroups } from './groups'
import { seconds, type Ground } from './ground'
import { forever } from './mutes'
import { mayRestrict } from './roles'
import { memberKey, openTable } from './store'

/** A user who may not be in a live room until `until` (seconds since 1970). */
export interface Ban {
  groupID: string
  userID: string
  until: number
}

const mostReasonBytes = 1000

/** Who is banned from which live room. A ban belongs to user and group, like a mute. */
export function createBans(
  { app, plan, clock, store, tell }: Ground,
  groups: ReturnType<typeof createGroups>,
  accounts: ReturnType<typeof createAccounts>,
) {
  const bans = openTable(store, 'ban', memberKey)

  function checkAllowed(groupID: string, by: string, userIDs: string[]) {
    if (!plan.bans) throw new ImError('notInPlan', 'the plan of this app has no bans')
    const group = groups.get(groupID)
    if (group.type !== 'AVChatRoom') throw new ImError('badParameter', 'only an AVChatRoom has bans')
    for (const userID of userIDs) {
      if (!mayRestrict(app, group, by, userID) || userID === group.ownerID)
        throw new ImError('noPermission', `${by} may not ban ${userID}`)
      if (!accounts.has(userID)) throw new ImError('noAccount', `there is no account ${userID}`)
    }
  }

  const listOf = (groupID: string) =>
    bans.values().filter((ban) => ban.groupID === groupID && ban.until > clock.now() / 1000)

  return {
    /** The bans of a room that are not over. Throws 60020 for an app without bans. */
    listOf(groupID: string) {
      checkAllowed(groupID, '', [])
      return listOf(groupID)
    },
    /** Throws 10007 for who may not come in yet. */
    check(groupID: string, userID: string) {
      if (listOf(groupID).some((ban) => ban.userID === userID))
        throw new ImError('noPermission', `${userID} is banned from the group`)
    },
    /**
     * Bans users; the caller takes them out of the room. Throws 60020 without the plan, 10007 by the role table and for
     * the room's owner, 10019 for unknown users, 10004 for a duration of 0 and a reason beyond 1000 bytes.
     */
    set(groupID: string, by: string, userIDs: string[], ban: Restriction) {
      const { seconds: duration, reason } = ban
      checkAllowed(groupID, by, userIDs)
      if (duration === 0) throw new ImError('badParameter', 'Duration must be at least 1 second')
      if (Buffer.byteLength(reason) > mostReasonBytes)
        throw new ImError('badParameter', `Description is longer than ${mostReasonBytes} bytes`)
      for (const userID of userIDs) {
        bans.put({ groupID, userID, until: Math.min(forever, seconds(clock) + duration) })
      }
    },
    /** Ends bans before their time; nothing happens to who is not banned. Throws as `set` does. */
    lift(groupID: string, by: string, userIDs: string[]) {
      checkAllowed(groupID, by, userIDs)
      userIDs.forEach((userID) => bans.remove(memberKey({ groupID, userID })))
      tell({ type: 'unbanned', groupID, by, userIDs })
    },
    /** Forgets the bans of a group that is no more. */
    removeAll: (groupID: string) =>
      bans.values().forEach((ban) => ban.groupID === groupID && bans.remove(memberKey(ban))),
  }
}
