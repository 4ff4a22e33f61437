import type { Domain } from '../domain'
import type { Fact } from '../domain/facts'
import type { Clock } from '../domain/ground'
import type { Connection } from '../transport'
import { createContents } from './contents'
import type { Effects } from './effects'
import { createFeeds } from './feeds'
import { readKey } from './polls'
import { createPresence } from './presence'
import { createPush, type Disturb } from './push'
import { roomEffects } from './room-effects'
import { userEffects } from './user-effects'

/** What delivery may be told to do otherwise. */
export interface DeliverySwitches {
  /** Members get pushes, or poll as guests do: the server's choice, the SDK takes either. */
  polling: boolean
  /** Whether muting everybody is told by a tip. The muting guide says it is not. */
  muteTip: () => boolean
  /** Sends a push, unless its luck is otherwise. */
  disturb: Disturb
}

/** Turns facts into what clients receive: pushes, poll answers, tips and notices. Nothing else sends to a client unasked. */
export function createDelivery(
  domain: Domain,
  clock: Clock,
  { polling, muteTip, disturb }: DeliverySwitches,
) {
  const { members } = domain
  const presence = createPresence()
  const push = createPush(disturb)
  const feeds = createFeeds(domain, presence, push, polling)

  function online(groupID: string) {
    const users = presence
      .all()
      .flatMap(([, session]) => (members.seatOf(groupID, session) ? [session.userID] : []))
    return new Set(users).size + presence.guestsIn(groupID)
  }
  const contents = createContents(domain, online)

  const effects: Effects = {
    ...roomEffects(domain, clock, contents, feeds, muteTip),
    ...userEffects(contents, presence, push),
  }

  return {
    presence,
    feeds,
    online,
    polling,
    tell: (fact: Fact) => (effects[fact.type] as (fact: Fact) => void)(fact),
    /** A guest shows up with its poll key. */
    seeGuest: (key: string, connection: Connection) =>
      presence.seeGuest(key, readKey(key).groupID, connection),
  }
}

export type Delivery = ReturnType<typeof createDelivery>
