import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'

/** Every movement of coins; rows are only ever added. A user's balance is the sum of theirs. */
export const coinLedger = pgTable(
  'coin_ledger',
  {
    entryID: text('entry_id').primaryKey(),
    userID: text('user_id').notNull(),
    requestID: text('request_id').notNull(),
    /** Below zero for what was given away. */
    coins: integer('coins').notNull(),
    /** Where and what was given; null for coins that came in. */
    roomID: text('room_id'),
    giftID: text('gift_id'),
    count: integer('count'),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (row) => [unique().on(row.userID, row.requestID)],
)

/** The balances, never below zero, whoever forgets to ask. */
export const balances = pgTable(
  'balances',
  { userID: text('user_id').primaryKey(), coins: integer('coins').notNull() },
  (row) => [check('balance_left', sql`${row.coins} >= 0`)],
)
