import type { Domain } from '../domain'
import { attributeChanges } from '../domain/attributes'
import type { Fact } from '../domain/facts'
import { seconds, type Clock } from '../domain/ground'
import { kickTypes, type Session } from '../domain/sessions'
import type { Connection } from '../transport'
import type { Body } from '../wire/fields'
import { createContents, newInfo } from './contents'
import { createFeeds } from './feeds'
import { readKey } from './polls'
import { createPresence } from './presence'
import { createPush, type Disturb } from './push'
import type { Item } from './stream'

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
  const { members, sequences } = domain
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

  function tip(groupID: string, event: 4 | 6, by: string, extra: Body, notTo?: Session) {
    const seq = sequences.next(groupID)
    feeds.publish(groupID, {
      seq,
      event,
      content: contents.tip(groupID, seq, seconds(clock), by, extra),
      notTo,
    })
  }

  /** A system notice for the stream of its room. */
  function notice(groupID: string, by: string, extra: Body): Item {
    const seq = sequences.next(groupID)
    const content = contents.notice(groupID, seq, seconds(clock), by, extra)
    return { seq, event: 5, content, notTo: undefined }
  }

  const effects: { [T in Fact['type']]: (fact: Extract<Fact, { type: T }>) => void } = {
    // The joiner's own tip would reach it before its room exists, and show up late and out of order.
    joined: ({ groupID, session }) => {
      const { userID } = session
      tip(groupID, 4, userID, { OpType: 1, GroupJoinType: 1, ...contents.list([userID]) }, session)
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
    counted: ({ groupID, by, seq, values }) => {
      const GroupCounter = values.map(([Key, Value]) => ({ Key, Value }))
      tip(groupID, 6, by, { GroupCounterInfo: [{ Type: 0, GroupCounterSeq: seq, GroupCounter }] })
    },
    'attributes-changed': ({ groupID, by, change, seq, items }) => {
      const GroupAttrOption = {
        OpType: attributeChanges[change],
        GroupAttrSeq: seq,
        // With the values, so that the SDK need not ask for them.
        PushChangedAttrValFlag: 1,
        GroupAttrInfo: items.map(({ key, value }) => ({ Key: key, Val: value, SubKeySeq: seq })),
      }
      tip(groupID, 6, by, { OpType: 6, MsgGroupNewInfo: { GroupAttrOption } })
    },
    muted: ({ groupID, by, userIDs, seconds: ShutupTime }) => {
      const MsgMemberInfo = userIDs.map((User_Account) => ({ User_Account, ShutupTime }))
      tip(groupID, 4, by, { OpType: 7, MsgMemberInfo })
    },
    dismissed: ({ groupID, by }) => {
      feeds.end(groupID, notice(groupID, by, { ReportType: 5 }))
    },
    notice: ({ groupID, by, content, to }) => {
      const item = notice(groupID, by, { ReportType: 255, UserDefinedField: content })
      if (to) feeds.hand(groupID, to, item)
      else feeds.publish(groupID, item)
    },
    // The SDK gives a live room up by notice 21; after 4 it could not enter it again.
    removed: ({ groupID, by, userIDs, ban }) => {
      const remaining = members.listOf(groupID).filter(({ userID }) => !userIDs.includes(userID))
      const what = ban
        ? {
            OpType: 10,
            MsgMemberInfo: userIDs.map((User_Account) => ({ User_Account, BanDuration: ban.seconds })),
            MemberExtraInfo: { Reason: ban.reason },
          }
        : { OpType: 3 }
      tip(groupID, 4, by, { ...what, ...contents.list(userIDs), MemberNum: remaining.length })
      const own = ban
        ? { ReportType: 21, BanDuration: ban.seconds, BanDescription: ban.reason }
        : { ReportType: 4 }
      feeds.hand(groupID, userIDs, notice(groupID, by, own))
    },
    'role-changed': ({ groupID, by, userID, role }) =>
      tip(groupID, 4, by, { OpType: role === 'Admin' ? 4 : 5, ...contents.list([userID]) }),
    unbanned: ({ groupID, by, userIDs }) => {
      tip(groupID, 4, by, { OpType: 11, ...contents.list(userIDs) })
    },
    direct: ({ to, message, session, sync }) => {
      const receivers = new Set([
        ...presence.connectionsOf(to),
        ...(sync ? presence.connectionsOf(message.from) : []),
      ])
      const own = presence.connectionsOf(message.from, ({ instID }) => instID === session?.instID)
      own.forEach((connection) => receivers.delete(connection))
      const entry = { Event: 9, C2cMsgArray: [contents.direct(to, message)] }
      receivers.forEach((connection) => push(connection, entry))
    },
    'profile-changed': ({ userID, items, session }) => {
      const ProfileList = items.map(({ tag, value }) => ({ Tag: tag, ValueBytes: value }))
      const entry = { Event: 0, ProfileDataMod: [{ Profile_Account: userID, ProfileList }] }
      presence
        .connectionsOf(userID, ({ instID }) => instID !== session?.instID)
        .forEach((connection) => push(connection, entry))
    },
    'kicked-out': ({ session: { userID, instID }, how }) => {
      const KickoutMsgNotify = { KickType: kickTypes[how], NewInstInfo: {} }
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
