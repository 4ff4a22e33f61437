import { bigint, boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** Who follows a room, and who did. */
export const follows = pgTable(
  'follows',
  {
    roomID: text('room_id')
      .notNull()
      .references(() => rooms.roomID, { onDelete: 'cascade' }),
    userID: text('user_id').notNull(),
    following: boolean('following').notNull(),
    /** When the user last said so, in ms: messages overtake each other. */
    at: bigint('at', { mode: 'number' }).notNull(),
  },
  (row) => [primaryKey({ columns: [row.roomID, row.userID] })],
)
