import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { rooms } from '../room/schema'

/** Coupons of a room, prepared or dropped; never more are claimed than there are, whoever forgets to ask. */
export const coupons = pgTable(
  'coupons',
  {
    couponID: text('coupon_id').primaryKey(),
    roomID: text('room_id')
      .notNull()
      .references(() => rooms.roomID, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    amountFen: integer('amount_fen').notNull(),
    minimumFen: integer('minimum_fen').notNull(),
    total: integer('total').notNull(),
    remaining: integer('remaining').notNull(),
    validSeconds: integer('valid_seconds').notNull(),
    /** Null until it is dropped. */
    closesAt: timestamp('closes_at', { withTimezone: true }),
  },
  (row) => [
    index().on(row.roomID),
    check('coupons_remaining', sql`${row.remaining} between 0 and ${row.total}`),
  ],
)

/** Who holds which coupon, one each: claimed from a drop, or drawn from the red packet of that ID. */
export const heldCoupons = pgTable(
  'held_coupons',
  {
    couponID: text('coupon_id').notNull(),
    userID: text('user_id').notNull(),
    roomID: text('room_id').notNull(),
    title: text('title').notNull(),
    amountFen: integer('amount_fen').notNull(),
    minimumFen: integer('minimum_fen').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    orderID: text('order_id').unique(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (row) => [primaryKey({ columns: [row.couponID, row.userID] }), index().on(row.userID)],
)
