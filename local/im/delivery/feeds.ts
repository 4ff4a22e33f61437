import type { Domain } from '../domain'
import type { Session } from '../domain/sessions'
import type { Body } from '../wire/fields'
import { readKey, somethingFrom } from './polls'
import type { Presence } from './presence'
import type { Push } from './push'
import { createStream, type Item, type Stream } from './stream'

const replayed = 100
const historyLength = 50
const longestArrivalMs = 1000

const asPoll = ({ event, content }: Item): Body => ({ Event: event, ...content })
const asPush = ({ event, content }: Item): Body => ({
  Event: event,
  [event === 3 ? 'GroupMsgArray' : 'GroupTips']: [content],
})

/** What each room has to say, and its ways to the clients: pushes, poll answers, history, and pushes once more. */
export function createFeeds(
  { members, sequences }: Domain,
  presence: Presence,
  push: Push,
  polling: boolean,
) {
  const streams = new Map<string, Stream>()

  function streamOf(groupID: string) {
    const stream = streams.get(groupID) ?? createStream()
    streams.set(groupID, stream)
    return stream
  }

  const arrivals = new Map<string, NodeJS.Timeout>()
  const arrivalKey = ({ instID }: Session, groupID: string) => `${instID} ${groupID}`

  /** Hands an item to everybody in the room but the session it comes from. */
  function publish(groupID: string, item: Item) {
    streamOf(groupID).append(item)
    if (polling) return
    for (const [connection, session] of presence.all()) {
      const isIn = members.seatOf(groupID, session) && !arrivals.has(arrivalKey(session, groupID))
      if (isIn && item.notTo?.instID !== session.instID) push(connection, asPush(item))
    }
  }

  /** Pushes what the room had to say since the session took its seat, the last `most` of it. */
  function catchUp(session: Session, groupID: string, most: number) {
    const seat = members.seatOf(groupID, session)
    if (polling || !seat) return
    const items = streamOf(groupID)
      .from(seat.since + 1, session)
      .slice(-most)
    for (const connection of presence.connectionsOf(
      session.userID,
      ({ instID }) => instID === session.instID,
    )) {
      items.forEach((item) => push(connection, asPush(item)))
    }
  }

  function arrived(session: Session, groupID: string) {
    const key = arrivalKey(session, groupID)
    if (!arrivals.has(key)) return
    clearTimeout(arrivals.get(key))
    arrivals.delete(key)
    catchUp(session, groupID, Infinity)
  }

  return {
    publish,
    /**
     * Hands an item to some users in the room. It is pushed even to those who poll: from a poll the SDK takes only what is
     * for everybody.
     */
    hand(groupID: string, userIDs: readonly string[], item: Item) {
      for (const [connection, session] of presence.all()) {
        if (userIDs.includes(session.userID) && members.seatOf(groupID, session))
          push(connection, asPush(item))
      }
    },
    /** Publishes the last word of a room; a later room of the same name starts without a past. */
    end(groupID: string, item: Item) {
      publish(groupID, item)
      streams.delete(groupID)
      // For guests who are between two polls.
      streamOf(groupID).append(item)
    },
    /** The last 50 messages of a room, for a member who joins. */
    history: (groupID: string) => streamOf(groupID).history(historyLength).map(asPoll),
    /** Answers a poll for what follows `startSeq`; 0 means from where the key was given out. */
    async poll(key: string, startSeq: number, session: Session | undefined) {
      const { groupID, since } = readKey(key)
      const stream = streamOf(groupID)
      const start = startSeq || since
      await somethingFrom(stream, start, session)
      const RspMsgList = stream.from(start, session).map(asPoll)
      return { Key: key, NextSeq: sequences.last(groupID) + 1, RspMsgList }
    },
    /**
     * Keeps pushes from a session that is joining until it has `arrived`: its SDK loses what comes before it has asked for
     * the group's profile and made its own room. One that never asks has arrived after a second.
     */
    arriving(session: Session, groupID: string) {
      const key = arrivalKey(session, groupID)
      clearTimeout(arrivals.get(key))
      arrivals.set(key, setTimeout(() => arrived(session, groupID), longestArrivalMs).unref())
    },
    arrived,
    /** Pushes again what a session that comes back may have missed; its SDK drops what it has already. */
    replay: (session: Session) =>
      members.groupsOf(session).forEach((groupID) => catchUp(session, groupID, replayed)),
  }
}

export type Feeds = ReturnType<typeof createFeeds>
