import { desc, eq, sql } from 'drizzle-orm'
import { batched } from '../database/batch'
import type { Database } from '../database/connect'
import type { Profile } from '../im/im'
import type { Profiles } from '../im/profiles'
import type { Delivered } from '../webhook/routes'
import { comments } from './schema'

/** How many comments of a room are kept. */
const KEPT = 50

/** A comment for who was not there; `time` in seconds, `sequence` is the message's number in the room. */
export interface RecentComment extends Profile {
  readonly id: string
  readonly sequence: number
  readonly time: number
  readonly text: string
}

/** What was said lately. */
export interface Recent {
  /** Keeps a delivered message if it is a comment; once, however often it is told. */
  keep(message: Delivered): Promise<void>
  /** The last 50 comments, newest last, with names as they are now. */
  of(roomID: string): Promise<RecentComment[]>
}

type Row = typeof comments.$inferSelect

/** Keeps the last comments in the database, all that come within a few ms at once. */
export function createRecent(db: Database, profiles: Profiles): Recent {
  const write = (rows: readonly Row[]) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`
        insert into comments (room_id, sequence, id, user_id, text, time)
        select * from unnest(
          ${sql.param(rows.map(({ roomID }) => roomID))}::text[],
          ${sql.param(rows.map(({ sequence }) => sequence))}::bigint[],
          ${sql.param(rows.map(({ id }) => id))}::text[],
          ${sql.param(rows.map(({ userID }) => userID))}::text[],
          ${sql.param(rows.map(({ text }) => text))}::text[],
          ${sql.param(rows.map(({ time }) => time))}::bigint[]
        ) as comment (room_id, sequence, id, user_id, text, time)
        where room_id in (select room_id from rooms)
        order by room_id, sequence
        on conflict do nothing`)
      await tx.execute(sql`
        delete from comments using unnest(${sql.param([...new Set(rows.map(({ roomID }) => roomID))])}::text[])
          as room (id), lateral (
            select sequence from comments where room_id = room.id
            order by sequence desc offset ${KEPT - 1} limit 1
          ) as oldest
        where comments.room_id = room.id and comments.sequence < oldest.sequence`)
    })
  const put = batched(write)

  return {
    async keep({ roomID, sequence, id, from: userID, text, time }) {
      // PostgreSQL takes any character in a text but this one.
      if (text !== null) await put({ roomID, sequence, id, userID, text: text.replaceAll('\0', ''), time })
    },
    async of(roomID) {
      const latest = desc(comments.sequence)
      const rows = await db
        .select()
        .from(comments)
        .where(eq(comments.roomID, roomID))
        .orderBy(latest)
        .limit(KEPT)
      const people = await profiles.of(rows.map(({ userID }) => userID))
      const named = rows.map(({ roomID: _, ...comment }, i) => ({
        nick: '',
        avatar: '',
        ...people[i],
        ...comment,
      }))
      return named.reverse()
    },
  }
}
