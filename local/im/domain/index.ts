import { createAccounts } from './accounts'
import type { Ground } from './ground'
import { createGroups, type GroupDraft } from './groups'
import { createMembers } from './members'
import { createMessages } from './messages'
import { createMutes } from './mutes'
import { createSequences } from './sequences'
import { createSessions } from './sessions'

/** The service without its wires: state and rules. It changes by calls, and tells each change once as a fact. */
export function createDomain(ground: Ground) {
  const accounts = createAccounts(ground)
  const groups = createGroups(ground, accounts)
  const sequences = createSequences(ground)
  const members = createMembers(ground, groups, sequences)
  const mutes = createMutes(ground, groups, accounts)
  const messages = createMessages(ground, groups, members, mutes, sequences)
  const sessions = createSessions(ground, accounts, members)
  return {
    accounts,
    groups,
    sequences,
    members,
    mutes,
    messages,
    sessions,
    /** Opens a group with its owner as first member; throws what groups.create throws. */
    createGroup(draft: GroupDraft) {
      const group = groups.create(draft)
      if (group.ownerID) members.addOwner(group.groupID, group.ownerID)
      return group
    },
    /** Ends a group for everybody in it; throws 10007 for anybody but owner and app admins. */
    dismissGroup(groupID: string, by: string) {
      groups.dismiss(groupID, by)
      members.removeAll(groupID)
      mutes.removeAll(groupID)
    },
  }
}

export type Domain = ReturnType<typeof createDomain>
