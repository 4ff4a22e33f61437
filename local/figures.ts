import type { RoomState } from '../backend/room/room'

/** Somebody who is signed in and connected. */
export interface PresentMember {
  readonly userID: string
  readonly nick: string
  /** Until the end of the own mute; 0 for who may speak. */
  readonly mutedSeconds: number
  /** The UserSig ran out, and no login has followed yet. */
  readonly expired: boolean
}

/** A room as the IM sees it at this moment. */
export interface RoomFigures {
  /** People connected, guests too. */
  readonly connected: number
  /** The mean of the last three seconds, to one decimal. */
  readonly commentsPerSecond: number
  readonly allMuted: boolean
  readonly members: readonly PresentMember[]
}

/** How the sale of a room goes, as the backend tells everybody. */
export interface SaleFigures {
  readonly state: RoomState
  /** The number of the product that is being explained; null where none is on show. */
  readonly explained: number | null
  /** Pieces that were bought. */
  readonly sold: number
  readonly likes: number
}

/** The demo room as `GET /local/figures` answers it. */
export interface Figures extends RoomFigures {
  /** Comments per second that the crowd was told to make. */
  readonly crowd: number
  readonly imRunning: boolean
  readonly sale: SaleFigures
}
