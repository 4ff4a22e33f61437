import { and, eq } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { Refused } from '../http/refused'
import type { Room } from './room'
import { assistants, removals, rooms } from './schema'

/** The rooms and who may do what in them. Every method that takes a roomID throws 404 `no-room` where it says "the room". */
export interface Rooms {
  /** The room. */
  get(roomID: string): Promise<Room>
  /** Makes a room, or gives one that is there these properties. */
  put(room: Pick<Room, 'roomID' | 'title' | 'player'> & Partial<Room>): Promise<void>
  /** The room, for somebody who wants in or to take part; throws 403 `removed` for who was removed from it. */
  mustAdmit(roomID: string, userID: string | null): Promise<Room>
  /** Changes the room. */
  change(roomID: string, change: Partial<Omit<Room, 'roomID'>>): Promise<Room>
  /** Throws 403 unless the user is the room's host or one of its assistants. */
  mustSteer(roomID: string, userID: string): Promise<Room>
  /** The same question as an answer; false where there is no such room. */
  maySteer(roomID: string, userID: string): Promise<boolean>
  setAssistant(roomID: string, userID: string, on: boolean): Promise<void>
  assistantsOf(roomID: string): Promise<string[]>
  /** Whether the user was removed and not let back in. */
  isRemoved(roomID: string, userID: string): Promise<boolean>
  remove(roomID: string, userID: string, by: string): Promise<void>
  letBack(roomID: string, userID: string): Promise<void>
}

/** Keeps rooms in the database. */
export function createRooms(db: Database): Rooms {
  const find = async (roomID: string) =>
    (await db.select().from(rooms).where(eq(rooms.roomID, roomID)))[0] ?? null
  const known = <T>(room: T | null | undefined, roomID: string): T => {
    if (!room) throw new Refused(404, 'no-room', `there is no room ${roomID}`)
    return room
  }
  const helps = async (roomID: string, userID: string) => {
    const both = and(eq(assistants.roomID, roomID), eq(assistants.userID, userID))
    return (await db.select().from(assistants).where(both)).length > 0
  }
  const mayIn = async (room: Room, userID: string) =>
    room.hostID === userID || (await helps(room.roomID, userID))
  const removal = (roomID: string, userID: string) =>
    and(eq(removals.roomID, roomID), eq(removals.userID, userID))

  const isRemoved = async (roomID: string, userID: string) =>
    (await db.select().from(removals).where(removal(roomID, userID))).length > 0

  return {
    get: async (roomID) => known(await find(roomID), roomID),
    async mustAdmit(roomID, userID) {
      if (userID !== null && (await isRemoved(roomID, userID)))
        throw new Refused(403, 'removed', 'the host removed you from this room')
      return known(await find(roomID), roomID)
    },
    async put(room) {
      await db.insert(rooms).values(room).onConflictDoUpdate({ target: rooms.roomID, set: room })
    },
    async change(roomID, change) {
      const changed = await db.update(rooms).set(change).where(eq(rooms.roomID, roomID)).returning()
      return known(changed[0], roomID)
    },
    async mustSteer(roomID, userID) {
      const room = known(await find(roomID), roomID)
      if (!(await mayIn(room, userID)))
        throw new Refused(403, 'not-allowed', 'only the host of this room and their assistants may do this')
      return room
    },
    async maySteer(roomID, userID) {
      const room = await find(roomID)
      return room !== null && mayIn(room, userID)
    },
    async setAssistant(roomID, userID, on) {
      if (on) await db.insert(assistants).values({ roomID, userID }).onConflictDoNothing()
      else
        await db.delete(assistants).where(and(eq(assistants.roomID, roomID), eq(assistants.userID, userID)))
    },
    assistantsOf: async (roomID) =>
      (await db.select().from(assistants).where(eq(assistants.roomID, roomID))).map(({ userID }) => userID),
    isRemoved,
    async remove(roomID, userID, by) {
      await db.insert(removals).values({ roomID, userID, by }).onConflictDoNothing()
    },
    async letBack(roomID, userID) {
      await db.delete(removals).where(removal(roomID, userID))
    },
  }
}
