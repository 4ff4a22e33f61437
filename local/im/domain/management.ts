import type { createBans } from './bans'
import { ImError } from './errors'
import type { Restriction } from './facts'
import type { createGroups, Group, GroupDraft } from './groups'
import type { Ground } from './ground'
import type { createMembers } from './members'
import { mayRestrict, type Role } from './roles'

/** The parts of the domain that belong to a group and end with it. */
interface GroupParts {
  groups: ReturnType<typeof createGroups>
  members: ReturnType<typeof createMembers>
  bans: ReturnType<typeof createBans>
  /** Others that only have to forget a group. */
  others: { removeAll: (groupID: string) => void }[]
}

/** What owners and admins do to a group and its members. */
export function createManagement({ app, plan, tell }: Ground, parts: GroupParts) {
  const { groups, members, bans, others } = parts

  /** Takes users out who are in; the others stay as they are. */
  function takeOut(groupID: string, by: string, userIDs: string[], ban: Restriction | undefined) {
    const present = [...new Set(userIDs)].filter((userID) => members.find(groupID, userID))
    if (present.length === 0) return
    tell({ type: 'removed', groupID, by, userIDs: present, ban })
    members.remove(groupID, present)
  }

  return {
    /** Opens a group with its owner as first member; throws what groups.create throws. */
    create(draft: GroupDraft): Group {
      const group = groups.create(draft)
      if (group.ownerID) members.addOwner(group.groupID, group.ownerID)
      return group
    },
    /** Ends a group for everybody in it; throws 10007 for anybody but owner and app admins. */
    dismiss(groupID: string, by: string) {
      groups.dismiss(groupID, by)
      for (const part of [members, bans, ...others]) part.removeAll(groupID)
    },
    /** Bans users from a live room, and out of it if they are in; throws what bans.set throws. */
    ban(groupID: string, by: string, userIDs: string[], ban: Restriction) {
      bans.set(groupID, by, userIDs, ban)
      takeOut(groupID, by, userIDs, ban)
    },
    /** Takes members out of an ordinary group. Throws 10004 for an AVChatRoom, which can only ban, 10007 by the roles. */
    remove(groupID: string, by: string, userIDs: string[]) {
      const group = groups.get(groupID)
      if (group.type === 'AVChatRoom')
        throw new ImError('badParameter', 'an AVChatRoom cannot remove members')
      for (const userID of userIDs)
        if (!mayRestrict(app, group, by, userID) || userID === group.ownerID)
          throw new ImError('noPermission', `${by} may not remove ${userID}`)
      takeOut(groupID, by, userIDs, undefined)
    },
    /** Makes a member of an ordinary group its admin, or not any more. Throws 10004 for an AVChatRoom, 10007. */
    setRole(groupID: string, by: string, userID: string, role: Exclude<Role, 'Owner'>) {
      if (groups.get(groupID).type === 'AVChatRoom')
        throw new ImError('badParameter', 'an AVChatRoom has no admins')
      if (!members.find(groupID, userID))
        throw new ImError('noPermission', `${userID} is not a member of the group`)
      groups.setRole(groupID, by, userID, role)
    },
    /** Sends a system notice; throws 60020 without the plan, 10004 for chosen receivers in an AVChatRoom. */
    notify(groupID: string, by: string, content: string, to?: string[]) {
      if (!plan.systemNotices) throw new ImError('notInPlan', 'the plan of this app has no system notices')
      if (groups.get(groupID).type === 'AVChatRoom' && to)
        throw new ImError('badParameter', 'an AVChatRoom cannot choose ToMembers_Account')
      tell({ type: 'notice', groupID, by, content, to })
    },
  }
}
