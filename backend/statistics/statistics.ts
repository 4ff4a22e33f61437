import { eq, sql } from 'drizzle-orm'
import { batched } from '../database/batch'
import type { Database, Queries } from '../database/connect'
import { roomStatistics } from './schema'

/** Likes of one message; `key` is the message's own. */
export interface Likes {
  readonly key: string
  readonly roomID: string
  readonly count: number
}

/** Likes of rooms, exact on any number of instances and through the death of any: every one is in the database. */
export interface Statistics {
  /** Counts a message once, however often it is told; settled when it is written. Unknown rooms have no likes. */
  count(likes: Likes): Promise<void>
  likesOf(roomID: string): Promise<number>
  /** Notes that something else of these rooms' totals has changed, in the transaction that changes it. */
  touch(roomIDs: readonly string[], queries: Queries): Promise<void>
}

/** Keeps likes in the database, all that come within a few ms by one statement. */
export function createStatistics(db: Database): Statistics {
  const write = (given: readonly Likes[]) => {
    const all = [...new Map(given.map((likes) => [likes.key, likes])).values()]
    // Rows are taken in one order on all instances, so that two never wait for each other.
    return db.execute(sql`
      with given as (
        select * from unnest(
          ${sql.param(all.map(({ key }) => key))}::text[],
          ${sql.param(all.map(({ roomID }) => roomID))}::text[],
          ${sql.param(all.map(({ count }) => count))}::int[]
        ) as message (key, room_id, likes)
        where room_id in (select room_id from rooms)
      ), fresh as (
        insert into counted_likes (key) select key from given order by key on conflict do nothing returning key
      )
      insert into room_statistics as known (room_id, likes, version)
      select room_id, sum(likes), 1 from given join fresh using (key) group by room_id order by room_id
      on conflict (room_id) do update
      set likes = known.likes + excluded.likes, version = known.version + 1`)
  }

  return {
    count: batched(write),
    async likesOf(roomID) {
      const rows = await db.select().from(roomStatistics).where(eq(roomStatistics.roomID, roomID))
      return rows[0]?.likes ?? 0
    },
    async touch(roomIDs, queries) {
      await queries.execute(sql`
        insert into room_statistics as known (room_id, version)
        select distinct room_id, 1 from unnest(${sql.param([...roomIDs])}::text[]) as room (room_id) order by room_id
        on conflict (room_id) do update set version = known.version + 1`)
    },
  }
}
