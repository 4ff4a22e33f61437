import type { CloudConfig } from '../../config'
import { areTexts, decoded, request } from '../request'
import { sessionToken } from '../session/session-token'

/** The room as the backend knows it: what a guest sees before any login. */
export interface BackendRoom {
  readonly roomID: string
  readonly title: string
  readonly announcement: string
  readonly host: { readonly userID: string; readonly nick: string; readonly avatar: string } | null
  /** Accounts whose own messages may steer the room, beside the host's. */
  readonly admins: readonly string[]
  readonly player: {
    readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
    readonly src: string
    readonly poster: string
  }
}

const playerKinds: readonly unknown[] = ['live-player', 'hls', 'clip', 'poster']

/**
 * Reads a room (GET /rooms/:id) and says who asks, guest or not, because the backend turns away whom the host removed.
 * Rejects with BackendError: `removed`, `not-found` where there is no room of that ID.
 */
export async function fetchRoom(cloud: CloudConfig, roomID: string, as?: string): Promise<BackendRoom> {
  // A guest whom the backend cannot recognise may still look.
  const token = await sessionToken(cloud, as).catch(() => '')
  const answer = await request(cloud, 'GET', `/rooms/${encodeURIComponent(roomID)}`, { token })
  return decoded(answer, 'a room', (fields) => {
    const room = fields as unknown as BackendRoom
    const { roomID, title, announcement, host, admins, player } = room
    const whole =
      areTexts(roomID, title, announcement) &&
      (host === null || areTexts(host?.userID, host?.nick, host?.avatar)) &&
      Array.isArray(admins) &&
      areTexts(...(admins as unknown[])) &&
      playerKinds.includes(player?.kind) &&
      areTexts(player.src, player.poster)
    return whole ? room : null
  })
}
