import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'

/** How far an order is: its payment is under way, taken, or came to nothing. */
export type OrderState = 'pending' | 'paid' | 'declined'

/** Orders, with what they were for as it was then: a product may change or go. */
export const orders = pgTable(
  'orders',
  {
    orderID: text('order_id').primaryKey(),
    userID: text('user_id').notNull(),
    requestID: text('request_id').notNull(),
    roomID: text('room_id').notNull(),
    productID: text('product_id').notNull(),
    skuID: text('sku_id').notNull(),
    title: text('title').notNull(),
    skuName: text('sku_name').notNull(),
    priceFen: integer('price_fen').notNull(),
    quantity: integer('quantity').notNull(),
    couponID: text('coupon_id'),
    discountFen: integer('discount_fen').notNull(),
    payFen: integer('pay_fen').notNull(),
    state: text('state').$type<OrderState>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (row) => [
    unique().on(row.userID, row.requestID),
    index()
      .on(row.at)
      .where(sql`${row.state} = 'pending'`),
    check('orders_quantity', sql`${row.quantity} > 0`),
    check(
      'orders_pay',
      sql`${row.payFen} > 0 and ${row.payFen} = ${row.priceFen} * ${row.quantity} - ${row.discountFen}`,
    ),
  ],
)
