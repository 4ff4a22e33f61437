import { createAccounts } from './accounts'
import { createAttributes } from './attributes'
import { createBans } from './bans'
import { createCounters } from './counters'
import { createDirect } from './direct'
import { ImError } from './errors'
import type { Ground } from './ground'
import { createGroups, type GroupDraft } from './groups'
import { createMembers } from './members'
import { createMessages } from './messages'
import { createMutes } from './mutes'
import { createRates } from './rates'
import { createSequences } from './sequences'
import { createSessions } from './sessions'

/** The service without its wires: state and rules. It changes by calls, and tells each change once as a fact. */
export function createDomain(ground: Ground) {
  const accounts = createAccounts(ground)
  const groups = createGroups(ground, accounts)
  const sequences = createSequences(ground)
  const bans = createBans(ground, groups, accounts)
  const members = createMembers(ground, groups, sequences, bans)
  const mutes = createMutes(ground, groups, accounts)
  const messages = createMessages(ground, groups, members, mutes, sequences)
  const counters = createCounters(ground, members)
  const attributes = createAttributes(ground, members)
  const direct = createDirect(ground, accounts)
  const sessions = createSessions(ground, accounts, members)
  return {
    accounts,
    groups,
    sequences,
    bans,
    members,
    mutes,
    messages,
    direct,
    counters,
    attributes,
    rates: createRates(ground),
    sessions,
    /** Opens a group with its owner as first member; throws what groups.create throws. */
    createGroup(draft: GroupDraft) {
      const group = groups.create(draft)
      if (group.ownerID) members.addOwner(group.groupID, group.ownerID)
      return group
    },
    /** Bans users from a room, and out of it if they are in; throws what bans.set throws. */
    banMembers(...ban: Parameters<typeof bans.set>) {
      const [groupID, , userIDs] = ban
      bans.set(...ban)
      members.remove(groupID, userIDs)
    },
    /** Sends a system notice; throws 60020 without the plan, 10004 for chosen receivers in an AVChatRoom. */
    sendNotice(groupID: string, by: string, content: string, to?: string[]) {
      if (!ground.plan.systemNotices)
        throw new ImError('notInPlan', 'the plan of this app has no system notices')
      if (groups.get(groupID).type === 'AVChatRoom' && to)
        throw new ImError('badParameter', 'an AVChatRoom cannot choose ToMembers_Account')
      ground.tell({ type: 'notice', groupID, by, content, to })
    },
    /** Ends a group for everybody in it; throws 10007 for anybody but owner and app admins. */
    dismissGroup(groupID: string, by: string) {
      groups.dismiss(groupID, by)
      members.removeAll(groupID)
      mutes.removeAll(groupID)
      bans.removeAll(groupID)
      counters.remove(groupID)
      attributes.remove(groupID)
    },
  }
}

export type Domain = ReturnType<typeof createDomain>
