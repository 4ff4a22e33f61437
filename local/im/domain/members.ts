import type { createBans } from './bans'
import { ImError } from './errors'
import type { createGroups } from './groups'
import { seconds, type Ground } from './ground'
import { platformOf, type Platform } from './platforms'
import type { createSequences } from './sequences'
import type { Session } from './sessions'
import { memberKey, openTable } from './store'

/** Where a member listens: one seat per platform. `since` is the room's MsgSeq when it was taken. */
export interface Seat {
  platform: number
  since: number
}

/** A user in a group. The owner is one from the beginning, even without a seat. */
export interface Member {
  groupID: string
  userID: string
  joinTime: number
  seats: Seat[]
}

/** Who is in which group. */
export function createMembers(
  { app, clock, store, tell }: Ground,
  groups: ReturnType<typeof createGroups>,
  sequences: ReturnType<typeof createSequences>,
  bans: ReturnType<typeof createBans>,
) {
  const members = openTable(store, 'member', memberKey)
  const find = (groupID: string, userID: string) => members.get(memberKey({ groupID, userID }))
  const listOf = (groupID: string) => members.values().filter((member) => member.groupID === groupID)
  const seatOf = (groupID: string, { userID, platform }: Session) =>
    find(groupID, userID)?.seats.find((seat) => seat.platform === platform)

  return {
    find,
    listOf,
    seatOf,
    /** Throws 10010, and 10007 for who is neither a member nor an app admin. */
    check(groupID: string, userID: string) {
      groups.get(groupID)
      if (!find(groupID, userID) && !app.admins.includes(userID))
        throw new ImError('noPermission', `${userID} is not a member of the group`)
    },
    /** The groups in which this session has a seat. */
    groupsOf: ({ userID, platform }: Session) =>
      members
        .values()
        .filter(
          (member) => member.userID === userID && member.seats.some((seat) => seat.platform === platform),
        )
        .map(({ groupID }) => groupID),
    /** Makes the owner of a new group its first member. */
    addOwner(groupID: string, userID: string) {
      members.put({ groupID, userID, joinTime: seconds(clock), seats: [] })
    },
    /** Takes a seat in a group; the user joins if it is the first. Throws 10010, and 10007 for the banned. */
    join(groupID: string, session: Session) {
      groups.get(groupID)
      bans.check(groupID, session.userID)
      const member = find(groupID, session.userID)
      const others = member?.seats.filter(({ platform }) => platform !== session.platform) ?? []
      const isBack = member !== undefined && member.seats.length > 0
      const seat = { platform: session.platform, since: sequences.last(groupID) }
      const { joinTime = seconds(clock) } = member ?? {}
      members.put({ groupID, userID: session.userID, joinTime, seats: [...others, seat] })
      if (!isBack) tell({ type: 'joined', groupID, session })
    },
    /**
     * Leaves a group on all devices; `platform` is the one that the user did it on. Nothing happens if the user is not in
     * it. Throws for its owner.
     */
    quit(groupID: string, userID: string, platform: Platform) {
      if (!find(groupID, userID)) return
      if (groups.find(groupID)?.ownerID === userID) {
        throw new ImError('ownerCannotQuit', 'the owner cannot quit the group, only dismiss it')
      }
      members.remove(memberKey({ groupID, userID }))
      tell({ type: 'left', groupID, userID, platform })
    },
    /** Gives up every seat of a session that ends; a user without a seat has left the group, the owner has not. */
    leaveAll(session: Session) {
      const { userID, platform } = session
      for (const member of members.values().filter((each) => each.userID === userID)) {
        const seats = member.seats.filter((seat) => seat.platform !== platform)
        if (seats.length === member.seats.length) continue
        if (seats.length > 0 || groups.find(member.groupID)?.ownerID === userID)
          members.put({ ...member, seats })
        else {
          members.remove(memberKey(member))
          tell({ type: 'left', groupID: member.groupID, userID, platform: platformOf(session) })
        }
      }
    },
    /** Takes users out of a group, without a word. */
    remove: (groupID: string, userIDs: string[]) =>
      userIDs.forEach((userID) => members.remove(memberKey({ groupID, userID }))),
    /** Forgets everybody in a group that is no more. */
    removeAll: (groupID: string) => listOf(groupID).forEach((member) => members.remove(memberKey(member))),
  }
}
