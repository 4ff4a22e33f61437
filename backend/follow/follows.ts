import { and, count, eq, sql } from 'drizzle-orm'
import { batched } from '../database/batch'
import type { Database } from '../database/connect'
import type { Statistics } from '../statistics/statistics'
import type { Witness } from '../webhook/before-send'
import { follows } from './schema'

/** Somebody follows a room or no longer does, since `at` (ms). */
export interface Follow {
  readonly roomID: string
  readonly userID: string
  readonly following: boolean
  readonly at: number
}

/** Who follows which room. */
export interface Follows {
  /** The latest word of a user counts, however often and in whichever order it is told; settled when it is written. */
  set(follow: Follow): Promise<void>
  countOf(roomID: string): Promise<number>
  isFollowing(roomID: string, userID: string): Promise<boolean>
}

/** Keeps follows in the database, all that come within a few ms by one statement. */
export function createFollows(db: Database, { touch }: Pick<Statistics, 'touch'>): Follows {
  const write = (given: readonly Follow[]) => {
    const inTime = [...given].sort((one, other) => one.at - other.at)
    const all = [...new Map(inTime.map((follow) => [`${follow.roomID}/${follow.userID}`, follow])).values()]
    return db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ room_id: string }>(sql`
        insert into follows as known (room_id, user_id, following, at)
        select * from unnest(
          ${sql.param(all.map(({ roomID }) => roomID))}::text[],
          ${sql.param(all.map(({ userID }) => userID))}::text[],
          ${sql.param(all.map(({ following }) => following))}::boolean[],
          ${sql.param(all.map(({ at }) => at))}::bigint[]
        ) as follow (room_id, user_id, following, at)
        where room_id in (select room_id from rooms)
        order by room_id, user_id
        on conflict (room_id, user_id) do update set following = excluded.following, at = excluded.at
        where known.at <= excluded.at and known.following <> excluded.following
        returning room_id`)
      if (rows.length > 0)
        await touch(
          rows.map(({ room_id }) => room_id),
          tx,
        )
    })
  }
  const inRoom = (roomID: string) => and(eq(follows.roomID, roomID), eq(follows.following, true))

  return {
    set: batched(write),
    async countOf(roomID) {
      const rows = await db.select({ all: count() }).from(follows).where(inRoom(roomID))
      return rows[0]?.all ?? 0
    },
    async isFollowing(roomID, userID) {
      const own = and(inRoom(roomID), eq(follows.userID, userID))
      return (await db.select().from(follows).where(own)).length > 0
    },
  }
}

/** Hears follows in the messages that say so (FAQ 6). */
export function followWitness(follows: Follows): Witness {
  return async ({ roomID, from: userID, at, custom }) => {
    const name = custom?.name
    if (name === 'ATTENTION' || name === 'CANCELATTENTION')
      await follows.set({ roomID, userID, following: name === 'ATTENTION', at })
  }
}
