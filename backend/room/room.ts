import type { GroupProfile } from '../im/group-profile'

/** What plays in a room; URLs are empty where there is none. */
export interface PlayerSetting {
  readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
  readonly src: string
  readonly poster: string
}

/** How far the broadcast is. */
export type RoomState = 'waiting' | 'live' | 'paused' | 'ended'

/** A room as it is kept; what the group profile says too is changed there by SDK and REST. */
export interface Room extends GroupProfile {
  /** The AVChatRoom's group ID. */
  readonly roomID: string
  readonly hostID: string | null
  readonly player: PlayerSetting
  readonly state: RoomState
  readonly startsAt: Date | null
  /** Products on show, by their IDs, the one being explained first. */
  readonly shown: readonly string[]
  /** Whether its group is gone from the IM: the room has ended for good. */
  readonly disbanded: boolean
  /** What the group had when it was last read or written; null before that. A part that differs was changed by others. */
  readonly inGroup: Partial<GroupProfile> | null
}
