import type { Delivery } from './delivery'
import type { Domain } from './domain'
import type { Fact } from './domain/facts'
import { seconds, type Clock } from './domain/ground'

/** Somebody signed in and connected. */
export interface PresentMember {
  readonly userID: string
  readonly nick: string
  /** Until the end of the own mute; 0 for who may speak. */
  readonly mutedSeconds: number
  /** The UserSig ran out, and no login has followed yet. */
  readonly expired: boolean
}

/** A room as the service sees it at this moment. */
export interface RoomFigures {
  /** People connected, guests too. */
  readonly connected: number
  /** The mean of the last three seconds, to one decimal. */
  readonly commentsPerSecond: number
  readonly allMuted: boolean
  readonly members: readonly PresentMember[]
}

const windowMs = 3000

/** Counts what is said in the rooms, and sums a room up for whoever watches from outside. */
export function createFigures(domain: Domain, { presence, online }: Delivery, clock: Clock) {
  const { accounts, groups, members, mutes, sessions } = domain
  const said = new Map<string, number[]>()
  const recent = (groupID: string) =>
    (said.get(groupID) ?? []).filter((time) => time > clock.now() - windowMs)

  const describe = (groupID: string, userID: string): PresentMember => ({
    userID,
    nick: accounts.nickOf(userID),
    mutedSeconds: Math.max(0, mutes.endOf(groupID, userID) - seconds(clock)),
    expired: sessions.isExpired(userID),
  })

  return {
    /** Takes notice of what happened: a comment is a message with text in it. */
    heed(fact: Fact) {
      if (fact.type !== 'message' || fact.message.body.every(({ MsgType }) => MsgType !== 'TIMTextElem')) return
      said.set(fact.groupID, [...recent(fact.groupID), clock.now()])
    },
    /** Throws 10010 for a room that is not there. */
    of(groupID: string): RoomFigures {
      const { muteAll } = groups.get(groupID)
      const present = presence
        .all()
        .flatMap(([, session]) => (members.seatOf(groupID, session) ? [session.userID] : []))
      return {
        connected: online(groupID),
        commentsPerSecond: Math.round((recent(groupID).length * 10_000) / windowMs) / 10,
        allMuted: muteAll,
        members: [...new Set(present)].map((userID) => describe(groupID, userID)),
      }
    },
  }
}
