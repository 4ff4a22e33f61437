import type { Domain } from '../domain'
import type { Fact } from '../domain/facts'
import { seconds, type Clock } from '../domain/ground'
import type { Session } from '../domain/sessions'
import type { Connection } from '../transport'
import type { Body } from '../wire/fields'
import { createContents, newInfo } from './contents'
import { hold, readKey } from './polls'
import { createPresence } from './presence'
import { createStream, type Item, type Stream } from './stream'

/** What delivery may be told to do otherwise. */
export interface DeliverySwitches {
  /** Members get pushes, or poll as guests do: the server's choice, the SDK takes either. */
  polling: boolean
  /** Whether muting everybody is told by a tip. The muting guide says it is not. */
  muteTip: () => boolean
}

const replayed = 100
const historyLength = 50
const push = 'im_open_push.msg_push'

/** The poll form of an item; a push carries the same content under its event. */
const polled = ({ event, content }: Item): Body => ({ Event: event, ...content })

/** Turns facts into what clients receive: pushes, poll answers, tips and notices. Nothing else sends to a client unasked. */
export function createDelivery(domain: Domain, clock: Clock, { polling, muteTip }: DeliverySwitches) {
  const { members, sequences } = domain
  const presence = createPresence()
  const streams = new Map<string, Stream>()
  let pushSeq = 0

  const isIn = (session: Session, groupID: string) => members.seatOf(groupID, session) !== undefined
  function online(groupID: string) {
    const users = presence.all().flatMap(([, session]) => (isIn(session, groupID) ? [session.userID] : []))
    return new Set(users).size + presence.guestsIn(groupID)
  }
  const contents = createContents(domain, online)

  function streamOf(groupID: string) {
    const stream = streams.get(groupID) ?? createStream()
    streams.set(groupID, stream)
    return stream
  }

  const frame = (entry: Body) => ({
    head: { ver: 'v4', servcmd: push, seq: ++pushSeq },
    body: { EventArray: [entry], NeedAck: 0 },
  })
  const pushFrame = ({ event, content }: Item) =>
    frame({ Event: event, [event === 3 ? 'GroupMsgArray' : 'GroupTips']: [content] })

  function publish(groupID: string, item: Item) {
    streamOf(groupID).append(item)
    if (polling) return
    for (const [connection, session] of presence.all()) {
      if (isIn(session, groupID) && item.notTo?.instID !== session.instID) connection.send(pushFrame(item))
    }
  }

  function tip(groupID: string, event: 4 | 6, by: string, extra: Body, notTo?: Session) {
    const seq = sequences.next(groupID)
    publish(groupID, { seq, event, content: contents.tip(groupID, seq, seconds(clock), by, extra), notTo })
  }

  function notice(groupID: string, by: string, reportType: number) {
    const seq = sequences.next(groupID)
    const content = contents.notice(groupID, seq, seconds(clock), by, reportType)
    publish(groupID, { seq, event: 5, content, notTo: undefined })
  }

  function tellKickedOut({ userID, instID }: Session) {
    const kick = frame({
      Event: 10,
      C2cNotifyMsgArray: [{ KickoutMsgNotify: { KickType: 2, NewInstInfo: {} } }],
    })
    for (const connection of presence.connectionsOf(userID)) {
      if (presence.sessionOf(connection)?.instID !== instID) continue
      connection.send(kick)
      presence.detach(connection)
    }
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
      publish(groupID, {
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
    dismissed: ({ groupID, by }) => notice(groupID, by, 5),
    'profile-changed': ({ userID, items, session }) => {
      const ProfileList = items.map(({ tag, value }) => ({ Tag: tag, ValueBytes: value }))
      const changed = frame({ Event: 0, ProfileDataMod: [{ Profile_Account: userID, ProfileList }] })
      presence
        .connectionsOf(userID)
        .filter((connection) => !session || presence.sessionOf(connection)?.instID !== session.instID)
        .forEach((connection) => connection.send(changed))
    },
    replaced: ({ session }) => tellKickedOut(session),
  }

  return {
    presence,
    online,
    polling,
    tell: (fact: Fact) => (effects[fact.type] as (fact: Fact) => void)(fact),
    /** The last 50 messages of a room, for a member who joins. */
    history: (groupID: string) => streamOf(groupID).history(historyLength).map(polled),
    /** A guest shows up with its poll key. */
    seeGuest: (key: string, connection: Connection) =>
      presence.seeGuest(key, readKey(key).groupID, connection),
    /** Answers a poll for what follows `startSeq`; 0 means from where the key was given out. */
    async poll(key: string, startSeq: number, session: Session | undefined) {
      const { groupID, since } = readKey(key)
      const items = await hold(streamOf(groupID), startSeq || since, session)
      return { Key: key, NextSeq: sequences.last(groupID) + 1, RspMsgList: items.map(polled) }
    },
    /** Pushes again what a session that comes back may have missed; its SDK drops what it has already. */
    replay(session: Session) {
      if (polling) return
      for (const groupID of members.groupsOf(session)) {
        const start = (members.seatOf(groupID, session)?.since ?? 0) + 1
        const missed = streamOf(groupID).from(start, session).slice(-replayed).map(pushFrame)
        presence
          .connectionsOf(session.userID)
          .filter((connection) => presence.sessionOf(connection)?.instID === session.instID)
          .forEach((connection) => missed.forEach((each) => connection.send(each)))
      }
    },
  }
}

export type Delivery = ReturnType<typeof createDelivery>
