import { bigint, boolean, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Messages that were let into a room lately, and whether they arrived. */
export const expectedMessages = pgTable(
  'expected_messages',
  {
    key: text('key').primaryKey(),
    roomID: text('room_id').notNull(),
    arrived: boolean('arrived').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (row) => [index().on(row.at)],
)

/** How many messages of a room have not arrived. */
export const roomLosses = pgTable('room_losses', {
  roomID: text('room_id').primaryKey(),
  lost: bigint('lost', { mode: 'number' }).notNull(),
})
