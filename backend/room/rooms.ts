import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { Refused } from '../http/refused'
import type { GroupProfile } from '../im/group-profile'
import type { Room } from './room'
import { assistants, removals, rooms } from './schema'

/** The rooms and who may do what in them. Every method that takes a roomID throws 404 `no-room` where it says "the room". */
export interface Rooms {
  /** The room, or null where there is none of this ID. */
  find(roomID: string): Promise<Room | null>
  /** The room. */
  get(roomID: string): Promise<Room>
  /** Makes a room, or gives one that is there these properties. */
  put(room: Pick<Room, 'roomID' | 'title' | 'player'> & Partial<Room>): Promise<void>
  /** The room, for somebody who wants in or to take part; throws 403 `removed` for who was removed from it. */
  mustAdmit(roomID: string, userID: string | null): Promise<Room>
  /** Changes the room; throws 409 `disbanded` for one that has ended for good. */
  change(roomID: string, change: Partial<Omit<Room, 'roomID'>>): Promise<Room>
  /** Writes down what the group of the room has now. */
  noteGroup(roomID: string, parts: Partial<GroupProfile>): Promise<void>
  /** Takes over what others changed in the group; null where `room` is not what is kept any more. */
  takeOver(room: Room, change: Partial<GroupProfile>, inGroup: Partial<GroupProfile>): Promise<Room | null>
  /** Ends the room for good; again is no error. */
  disband(roomID: string): Promise<Room>
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

/** The refusal of whatever would go on in a room that has ended for good. */
const disbanded = (roomID: string) =>
  new Refused(409, 'disbanded', `the room ${roomID} was disbanded and has ended for good: open another one`)

/** The room, unless it has ended for good. */
export function mustGoOn(room: Room): Room {
  if (room.disbanded) throw disbanded(room.roomID)
  return room
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
    find,
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
      const goesOn = and(eq(rooms.roomID, roomID), eq(rooms.disbanded, false))
      const changed = await db.update(rooms).set(change).where(goesOn).returning()
      return changed[0] ?? mustGoOn(known(await find(roomID), roomID))
    },
    async noteGroup(roomID, parts) {
      const inGroup = sql`coalesce(${rooms.inGroup}, '{}') || ${JSON.stringify(parts)}::jsonb`
      await db.update(rooms).set({ inGroup }).where(eq(rooms.roomID, roomID))
    },
    async takeOver(
      { roomID, title, introduction, announcement, allMuted, inGroup: before },
      change,
      inGroup,
    ) {
      const asRead = and(
        eq(rooms.roomID, roomID),
        eq(rooms.disbanded, false),
        eq(rooms.title, title),
        eq(rooms.introduction, introduction),
        eq(rooms.announcement, announcement),
        eq(rooms.allMuted, allMuted),
        sql`${rooms.inGroup} is not distinct from ${before && JSON.stringify(before)}::jsonb`,
      )
      const set = { ...change, inGroup }
      return (await db.update(rooms).set(set).where(asRead).returning())[0] ?? null
    },
    async disband(roomID) {
      const ended = { disbanded: true, state: 'ended', shown: [], startsAt: null } as const
      return known((await db.update(rooms).set(ended).where(eq(rooms.roomID, roomID)).returning())[0], roomID)
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
