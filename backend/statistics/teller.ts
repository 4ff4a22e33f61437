import { eq, sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../database/connect'
import { every } from '../every'
import type { Follows } from '../follow/follows'
import type { Im } from '../im/im'
import { roomStatistics } from './schema'

/** The group custom field that every phone reads the totals from. */
const FIELD = 'room_stats'

const LOOK_MS = 1000
/** Seconds between two tellings of one room. */
const REST = 3
/** Seconds that one instance has for telling; it is dead if it needs longer, as a call gives up after 5. */
const HOLD = 10

/** How long messages are remembered that were counted: longer than a callback is repeated. */
const REMEMBERED = '10 minutes'

interface Parts {
  readonly db: Database
  readonly im: Im
  readonly follows: Follows
  readonly log: FastifyBaseLogger
}

interface Held extends Record<string, unknown> {
  readonly room_id: string
  readonly likes: string
  readonly version: string
}

/**
 * Tells rooms their totals by a group field, 3 to 4 s apart and only when they have changed (FAQ 6). One instance at a
 * time has a room in hand; if it dies, another tells. `close` tells what is not told yet.
 */
export function startTeller({ db, im, follows, log }: Parts) {
  /** Takes rooms in hand that have news; `early` takes those too that were told a moment ago. */
  const hold = async (early: boolean) => {
    const { rows } = await db.execute<Held>(sql`
      update room_statistics set held_until = now() + make_interval(secs => ${HOLD})
      where version <> told_version and held_until < now() + make_interval(secs => ${early ? REST : 0})
      returning room_id, likes, version`)
    return rows
  }

  async function tell({ room_id: roomID, likes, version }: Held) {
    const value = JSON.stringify({ likes: Number(likes), follows: await follows.countOf(roomID) })
    await im.describe(roomID, { fields: { [FIELD]: value } })
    await db
      .update(roomStatistics)
      .set({ toldVersion: Number(version), heldUntil: sql`now() + make_interval(secs => ${REST})` })
      .where(eq(roomStatistics.roomID, roomID))
  }

  async function look(early = false) {
    for (const held of await hold(early))
      await tell(held).catch((error: unknown) => log.warn({ error, room: held.room_id }, 'totals not told'))
    await db.execute(sql`delete from counted_likes where at < now() - ${REMEMBERED}::interval`)
  }

  const stop = every(LOOK_MS, () => look(), log)
  return {
    async close() {
      await stop()
      await look(true).catch((error: unknown) =>
        log.warn({ error }, 'the last totals are told by the next start'),
      )
    },
  }
}
