import type { Words } from '../../i18n/index'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long until the live begins, in words, from ms: days above two, hours above two, minutes, then any moment. */
export function beginsIn(ms: number, { room }: Pick<Words, 'room'>): string {
  if (ms >= 2 * DAY_MS) return room.inDays(Math.round(ms / DAY_MS))
  if (ms >= 2 * HOUR_MS) return room.inHours(Math.round(ms / HOUR_MS))
  return ms >= MINUTE_MS ? room.inMinutes(Math.ceil(ms / MINUTE_MS)) : room.anyMoment
}
