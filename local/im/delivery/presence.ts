import type { Session } from '../domain/sessions'
import type { Connection } from '../transport'

// A guest polls at least every 2.3 s, or is in a poll held for 10 s.
const guestSilence = 15_000

/** Who can be reached now: sessions by their connection, and guests by their polls. */
export function createPresence() {
  const sessions = new Map<Connection, Session>()
  const guests = new Map<string, { groupID: string; connection: Connection; seen: number }>()

  const forgetGuest = (connection: Connection) =>
    guests.forEach((guest, key) => guest.connection === connection && guests.delete(key))

  return {
    /** Who logs in is a guest no longer, even if a poll of theirs is still held. */
    attach(connection: Connection, session: Session) {
      sessions.set(connection, session)
      forgetGuest(connection)
    },
    detach(connection: Connection) {
      sessions.delete(connection)
      forgetGuest(connection)
    },
    /** Every connection with the session behind it. */
    all: () => [...sessions],
    /** The connections of a user, of those sessions that `isWanted` picks. */
    connectionsOf: (userID: string, isWanted: (session: Session) => boolean = () => true) =>
      [...sessions].flatMap(([connection, session]) =>
        session.userID === userID && isWanted(session) ? [connection] : [],
      ),
    /** A guest shows up with a poll. */
    seeGuest(key: string, groupID: string, connection: Connection) {
      guests.set(key, { groupID, connection, seen: Date.now() })
    },
    guestsIn: (groupID: string) =>
      [...guests.values()].filter(
        (guest) => guest.groupID === groupID && Date.now() - guest.seen < guestSilence,
      ).length,
  }
}

export type Presence = ReturnType<typeof createPresence>
