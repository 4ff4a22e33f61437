import type { CloudConfig } from '../../config'
import { areTexts, decoded, request } from '../request'
import { sessionToken } from '../session/session-token'
import { onSaleIn } from './on-sale'
import type { OnSale } from './on-sale'

/** What somebody said before: `sequence` is the message's number in the room, as the IM has it; `time` in seconds. */
export interface PastComment {
  readonly id: string
  readonly sequence: number
  readonly time: number
  readonly userID: string
  readonly nick: string
  readonly avatar: string
  readonly text: string
}

/** The room as the backend knows it: what a guest sees before any login. */
export interface BackendRoom {
  readonly roomID: string
  readonly title: string
  readonly introduction: string
  readonly announcement: string
  readonly host: { readonly userID: string; readonly nick: string; readonly avatar: string } | null
  /** Accounts whose own messages may steer the room, beside the host's. */
  readonly admins: readonly string[]
  readonly player: {
    readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
    readonly src: string
    readonly poster: string
  }
  /** Whether the host muted everybody; null where the backend does not say. */
  readonly allMuted: boolean | null
  /** The last comments, the newest at the end; none where the backend keeps none. */
  readonly comments: readonly PastComment[]
  readonly onSale: OnSale
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
    const { roomID, title, introduction, announcement, host, admins, player } = room
    const whole =
      areTexts(roomID, title, introduction, announcement) &&
      (host === null || areTexts(host?.userID, host?.nick, host?.avatar)) &&
      Array.isArray(admins) &&
      areTexts(...(admins as unknown[])) &&
      playerKinds.includes(player?.kind) &&
      areTexts(player.src, player.poster)
    return whole
      ? {
          ...room,
          allMuted: switchIn(fields['allMuted']),
          comments: commentsIn(fields['comments']),
          onSale: onSaleIn(fields, cloud),
        }
      : null
  })
}

const switchIn = (value: unknown) => (typeof value === 'boolean' ? value : null)

/** The comments that can be read: a broken one does not keep anybody out of the room. */
function commentsIn(list: unknown): PastComment[] {
  if (!Array.isArray(list)) return []
  return (list as (PastComment | null)[]).filter((comment): comment is PastComment => {
    const { id, userID, nick, avatar, text, sequence, time } = comment ?? ({} as Partial<PastComment>)
    return areTexts(id, userID, nick, avatar, text) && Number.isInteger(sequence) && Number.isInteger(time)
  })
}
