import type { createAccounts } from './accounts'
import { ImError } from './errors'
import type { createGroups } from './groups'
import { seconds, type Ground } from './ground'
import { mayRestrict } from './roles'
import { memberKey, openTable } from './store'

/** A user who may not speak in a group until `until` (seconds since 1970). */
export interface Mute {
  groupID: string
  userID: string
  until: number
}

/** The service's word for a mute without end. */
export const forever = 4294967295

/** Who is muted where. A mute belongs to user and group: it outlives quitting and joining again. */
export function createMutes(
  { app, clock, store, tell }: Ground,
  groups: ReturnType<typeof createGroups>,
  accounts: ReturnType<typeof createAccounts>,
) {
  const mutes = openTable(store, 'mute', memberKey)
  return {
    /** When the user may speak again (seconds since 1970), 0 if nothing keeps them from it. */
    endOf(groupID: string, userID: string) {
      const until = mutes.get(memberKey({ groupID, userID }))?.until ?? 0
      return until > clock.now() / 1000 ? until : 0
    },
    /** The mutes of a group that are not over. */
    listOf: (groupID: string) =>
      mutes.values().filter((mute) => mute.groupID === groupID && mute.until > clock.now() / 1000),
    /** Mutes users for `duration` seconds; 0 lifts it. Throws 10007 by the role table, 10019 for unknown users. */
    set(groupID: string, by: string, userIDs: string[], duration: number) {
      const group = groups.get(groupID)
      if (group.type === 'Work' || group.type === 'Private') {
        throw new ImError('noPermission', `a ${group.type} group cannot mute`)
      }
      for (const userID of userIDs) {
        if (!mayRestrict(app, group, by, userID))
          throw new ImError('noPermission', `${by} may not mute ${userID}`)
        if (!accounts.has(userID)) throw new ImError('noAccount', `there is no account ${userID}`)
      }
      for (const userID of userIDs) {
        mutes.put({ groupID, userID, until: Math.min(forever, seconds(clock) + duration) })
      }
      tell({ type: 'muted', groupID, by, userIDs, seconds: duration })
    },
    /** Forgets the mutes of a group that is no more. */
    removeAll: (groupID: string) =>
      mutes.values().forEach((mute) => mute.groupID === groupID && mutes.remove(memberKey(mute))),
  }
}
