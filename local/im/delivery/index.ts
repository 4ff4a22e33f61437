import type { Domain } from '../domain'
import type { Fact } from '../domain/facts'
import { seconds, type Clock } from '../domain/ground'
import type { Session } from '../domain/sessions'
import type { Connection } from '../transport'
import type { Body } from '../wire/fields'
import { createContents, newInfo } from './contents'
import { createFeeds } from './feeds'
import { readKey } from './polls'
import { createPresence } from './presence'
import { createPush } from './push'

/** What delivery may be told to do otherwise. */
export interface DeliverySwitches {
  /** Members get pushes, or poll as guests do: the server's choice, the SDK takes either. */
  polling: boolean
  /** Whether muting everybody is told by a tip. The muting guide says it is not. */
  muteTip: () => boolean
}

/** Turns facts into what clients receive: pushes, poll answers, tips and notices. Nothing else sends to a client unasked. */
export function createDelivery(domain: Domain, clock: Clock, { polling, muteTip }: DeliverySwitches) {
  const { members, sequences } = domain
  const presence = createPresence()
  const push = createPush()
  const feeds = createFeeds(domain, presence, push, polling)

  function online(groupID: string) {
    const users = presence
      .all()
      .flatMap(([, session]) => (members.seatOf(groupID, session) ? [session.userID] : []))
    return new Set(users).size + presence.guestsIn(groupID)
  }
  const contents = createContents(domain, online)

  function tip(groupID: string, event: 4 | 6, by: string, extra: Body, notTo?: Session) {
    const seq = sequences.next(groupID)
    feeds.publish(groupID, {
      seq,
      event,
      content: contents.tip(groupID, seq, seconds(clock), by, extra),
      notTo,
    })
  }

  const effects: { [T in Fact['type']]: (fact: Extract<Fact, { type: T }>) => void } = {
    // The joiner's own tip would reach it before its room exists, and show up late and out of order.
    joined: ({ groupID, session }) => {
      const { userID } = session
      const who = { List_Account: [userID], MsgMemberExtraInfo: [contents.card(userID)] }
      tip(groupID, 4, userID, { OpType: 1, GroupJoinType: 1, ...who }, session)
    },
    // Without a member list the SDK takes nick and avatar from the operator.
    left: ({ groupID, userID }) => tip(groupID, 4, userID, { OpType: 2 }),
    message: ({ groupID, message, session }) =>
      feeds.publish(groupID, {
        seq: message.seq,
        event: 3,
        content: contents.message(groupID, message),
        notTo: session,
      }),
    'group-changed': ({ groupID, by, changes }) => {
      const info = newInfo(changes, muteTip())
      if (info) tip(groupID, 6, by, { OpType: 6, MsgGroupNewInfo: info })
    },
    muted: ({ groupID, by, userIDs, seconds: ShutupTime }) => {
      const MsgMemberInfo = userIDs.map((User_Account) => ({ User_Account, ShutupTime }))
      tip(groupID, 4, by, { OpType: 7, MsgMemberInfo })
    },
    dismissed: ({ groupID, by }) => {
      const seq = sequences.next(groupID)
      const content = contents.dismissal(groupID, seq, seconds(clock), by)
      feeds.end(groupID, { seq, event: 5, content, notTo: undefined })
    },
    'profile-changed': ({ userID, items, session }) => {
      const ProfileList = items.map(({ tag, value }) => ({ Tag: tag, ValueBytes: value }))
      const entry = { Event: 0, ProfileDataMod: [{ Profile_Account: userID, ProfileList }] }
      presence
        .connectionsOf(userID, ({ instID }) => instID !== session?.instID)
        .forEach((connection) => push(connection, entry))
    },
    replaced: ({ session: { userID, instID } }) => {
      const KickoutMsgNotify = { KickType: 2, NewInstInfo: {} }
      for (const connection of presence.connectionsOf(userID, (session) => session.instID === instID)) {
        push(connection, { Event: 10, C2cNotifyMsgArray: [{ KickoutMsgNotify }] })
        presence.detach(connection)
      }
    },
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
