import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Users: an account of WeChat's (`open_id`) or a local name, under the userID that the IM knows. */
export const users = pgTable('users', {
  userID: text('user_id').primaryKey(),
  openID: text('open_id').unique(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})
