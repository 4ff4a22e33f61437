import { eq, sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { batched } from '../database/batch'
import type { Database } from '../database/connect'
import { every } from '../every'
import type { RoomMessage } from '../webhook/message'
import { roomLosses } from './schema'

/** After how many seconds a message that was not told to have arrived is lost. */
const PATIENCE = 15
const LOOK_MS = 5000

/** Messages that the IM asked about and did not deliver, as beyond 40 a second (FAQ 5). */
export interface Losses {
  /** The message was let into the room. */
  expect(message: RoomMessage): Promise<void>
  /** It arrived. */
  arrived(message: RoomMessage): Promise<void>
  /** How many were lost in a room so far. */
  of(roomID: string): Promise<number>
  close(): Promise<void>
}

interface Found extends Record<string, unknown> {
  readonly room_id: string
  readonly lost: string
  readonly total: string
}

/**
 * Watches messages through the database, as before and after may be told to different instances. Logs one line for a
 * room and look; remembers nothing for longer than it waits.
 */
export function watchLosses(db: Database, log: FastifyBaseLogger): Losses {
  const note = batched((given: readonly { key: string; roomID: string; arrived: boolean }[]) => {
    const inOrder = [...given].sort((one, other) => Number(one.arrived) - Number(other.arrived))
    const all = [...new Map(inOrder.map((message) => [message.key, message])).values()]
    return db.execute(sql`
      insert into expected_messages as known (key, room_id, arrived)
      select * from unnest(
        ${sql.param(all.map(({ key }) => key))}::text[],
        ${sql.param(all.map(({ roomID }) => roomID))}::text[],
        ${sql.param(all.map(({ arrived }) => arrived))}::boolean[]
      ) as message (key, room_id, arrived)
      order by key
      on conflict (key) do update set arrived = true where excluded.arrived`)
  })

  async function look() {
    const { rows } = await db.execute<Found>(sql`
      with gone as (
        delete from expected_messages where at < now() - make_interval(secs => ${PATIENCE}) returning room_id, arrived
      ), lost as (
        select room_id, count(*) as lost from gone where not arrived group by room_id order by room_id
      ), sum as (
        insert into room_losses as known (room_id, lost) select room_id, lost from lost
        on conflict (room_id) do update set lost = known.lost + excluded.lost returning room_id, known.lost as total
      )
      select room_id, lost.lost, sum.total from lost join sum using (room_id)`)
    for (const { room_id: room, lost, total } of rows)
      log.warn(
        { room, lost: Number(lost), total: Number(total) },
        'messages were asked about and not delivered',
      )
  }

  return {
    expect: ({ key, roomID }) => note({ key, roomID, arrived: false }),
    arrived: ({ key, roomID }) => note({ key, roomID, arrived: true }),
    async of(roomID) {
      const rows = await db.select().from(roomLosses).where(eq(roomLosses.roomID, roomID))
      return rows[0]?.lost ?? 0
    },
    close: every(LOOK_MS, look, log),
  }
}
