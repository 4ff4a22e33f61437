import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** Red packets of a room. */
export const redPackets = pgTable(
  'red_packets',
  {
    packetID: text('packet_id').primaryKey(),
    roomID: text('room_id')
      .notNull()
      .references(() => rooms.roomID, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    totalFen: integer('total_fen').notNull(),
    count: integer('count').notNull(),
    /** The position of the split that is drawn next. */
    drawn: integer('drawn').notNull().default(0),
    validSeconds: integer('valid_seconds').notNull(),
    closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  },
  (row) => [index().on(row.roomID), check('red_packets_drawn', sql`${row.drawn} between 0 and ${row.count}`)],
)

/** Their splits, cut before anybody draws: each is drawn once, and each user draws one. */
export const redPacketSplits = pgTable(
  'red_packet_splits',
  {
    packetID: text('packet_id')
      .notNull()
      .references(() => redPackets.packetID, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    amountFen: integer('amount_fen').notNull(),
    userID: text('user_id'),
  },
  (row) => [
    primaryKey({ columns: [row.packetID, row.position] }),
    unique().on(row.packetID, row.userID),
    check('red_packet_splits_amount', sql`${row.amountFen} >= 1`),
  ],
)
