/** What plays in a room; URLs are empty where there is none. */
export interface PlayerSetting {
  readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
  readonly src: string
  readonly poster: string
}

/** How far the broadcast is. */
export type RoomState = 'waiting' | 'live' | 'paused' | 'ended'

/** A room as it is kept. */
export interface Room {
  /** The AVChatRoom's group ID. */
  readonly roomID: string
  readonly title: string
  readonly introduction: string
  readonly announcement: string
  readonly hostID: string | null
  readonly player: PlayerSetting
  readonly state: RoomState
  readonly startsAt: Date | null
  /** Products on show, by their IDs, the one being explained first. */
  readonly shown: readonly string[]
  readonly allMuted: boolean
}
