import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** What a room has gathered, and how much of it the room was told. */
export const roomStatistics = pgTable('room_statistics', {
  roomID: text('room_id')
    .primaryKey()
    .references(() => rooms.roomID, { onDelete: 'cascade' }),
  likes: bigint('likes', { mode: 'number' }).notNull().default(0),
  /** Grows with every change; the room knows `told_version`. */
  version: bigint('version', { mode: 'number' }).notNull().default(0),
  toldVersion: bigint('told_version', { mode: 'number' }).notNull().default(0),
  /** Until when no instance tells the room: one is at it, or just was. */
  heldUntil: timestamp('held_until', { withTimezone: true }).notNull().defaultNow(),
})

/** The messages of likes that were counted lately: callbacks are repeated, on any instance. */
export const countedLikes = pgTable(
  'counted_likes',
  {
    key: text('key').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (row) => [index().on(row.at)],
)
