import { boolean, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { GroupProfile } from '../im/group-profile'
import type { PlayerSetting, RoomState } from './room'

/** Rooms and their state: what a late joiner must see even if a message about it was lost. */
export const rooms = pgTable('rooms', {
  roomID: text('room_id').primaryKey(),
  title: text('title').notNull(),
  introduction: text('introduction').notNull().default(''),
  announcement: text('announcement').notNull().default(''),
  hostID: text('host_id'),
  player: jsonb('player').$type<PlayerSetting>().notNull(),
  state: text('state').$type<RoomState>().notNull().default('live'),
  startsAt: timestamp('starts_at', { withTimezone: true }),
  /** Products on show, by their IDs, the one being explained first. */
  shown: jsonb('shown').$type<readonly string[]>().notNull().default([]),
  allMuted: boolean('all_muted').notNull().default(false),
  /** Whether its group is gone from the IM. */
  disbanded: boolean('disbanded').notNull().default(false),
  /** What the group had when it was last read or written. */
  inGroup: jsonb('in_group').$type<Partial<GroupProfile>>(),
})

const roomUser = () => ({
  roomID: text('room_id')
    .notNull()
    .references(() => rooms.roomID, { onDelete: 'cascade' }),
  userID: text('user_id').notNull(),
})

/** Who helps the host to moderate: our own role, as an AVChatRoom has no group admins. */
export const assistants = pgTable('assistants', roomUser(), (row) => [
  primaryKey({ columns: [row.roomID, row.userID] }),
])

/** Who was removed from a room and may not come back, not even as a guest. */
export const removals = pgTable(
  'removals',
  {
    ...roomUser(),
    by: text('by').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (row) => [primaryKey({ columns: [row.roomID, row.userID] })],
)
