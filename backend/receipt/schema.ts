import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Receipts that a room message has carried, and which message it was. */
export const spentReceipts = pgTable('spent_receipts', {
  receipt: text('receipt').primaryKey(),
  messageKey: text('message_key').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
})
