import type { PresentMember, RoomFigures } from '../figures'
import type { Delivery } from './delivery'
import type { Domain } from './domain'
import type { Fact } from './domain/facts'
import { seconds, type Clock } from './domain/ground'

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
      if (fact.type !== 'message' || fact.message.body.every(({ MsgType }) => MsgType !== 'TIMTextElem'))
        return
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
