import type { CloudConfig } from '../../config'
import { areTexts, decoded, request } from '../request'

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

/** Reads a room (GET /rooms/:id). Rejects with BackendError; `not-found` where there is none of that ID. */
export async function fetchRoom(cloud: CloudConfig, roomID: string): Promise<BackendRoom> {
  const answer = await request(cloud, 'GET', `/rooms/${encodeURIComponent(roomID)}`)
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
