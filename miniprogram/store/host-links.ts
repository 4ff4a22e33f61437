import type { CloudConfig } from '../config'
import type { LiveSession } from '../live/session'

/** The query a link opened the app with. */
export type LinkQuery = Readonly<Record<string, string | undefined>>

/**
 * Lets a link play the host's hand while there is no host's page: `mute=<userID>&seconds=60` (0 lifts it) and
 * `mute-all=on|off`, by the SDK of whoever holds the phone. Only where local codes are taken, never on a real cloud.
 * Rejects with the LiveError of the SDK, such as not-allowed for a viewer.
 */
export async function followHostLink(
  query: LinkQuery,
  cloud: CloudConfig | null,
  session: LiveSession | null,
): Promise<void> {
  if (!cloud?.localCodes || !session) return
  const { mute, 'mute-all': all } = query
  const seconds = Number(query['seconds'])
  if (mute && Number.isInteger(seconds) && seconds >= 0) await session.moderation.muteMember(mute, seconds)
  if (all === 'on' || all === 'off') await session.moderation.muteAll(all === 'on')
}
