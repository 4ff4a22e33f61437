import { createAccounts } from './accounts'
import { createAttributes } from './attributes'
import { createBans } from './bans'
import { createCounters } from './counters'
import { createDirect } from './direct'
import type { Ground } from './ground'
import { createGroups } from './groups'
import { createManagement } from './management'
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
    management: createManagement(ground, {
      groups,
      members,
      bans,
      others: [mutes, counters, attributes],
    }),
  }
}

export type Domain = ReturnType<typeof createDomain>
