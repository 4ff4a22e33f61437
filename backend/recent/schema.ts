import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** The last comments of every room. */
export const comments = pgTable(
  'comments',
  {
    roomID: text('room_id')
      .notNull()
      .references(() => rooms.roomID, { onDelete: 'cascade' }),
    /** The message's number in its room. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    id: text('id').notNull(),
    userID: text('user_id').notNull(),
    text: text('text').notNull(),
    /** In seconds. */
    time: bigint('time', { mode: 'number' }).notNull(),
  },
  (row) => [primaryKey({ columns: [row.roomID, row.sequence] })],
)
