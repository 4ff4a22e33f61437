/** A room as a guest sees it before any login. */
export interface RoomDescription {
  /** The AVChatRoom's group ID. */
  readonly roomID: string
  readonly title: string
  readonly announcement: string
  readonly host: { readonly userID: string; readonly nick: string; readonly avatar: string } | null
  /** Accounts whose own messages may steer the room, beside the host's. */
  readonly admins: readonly string[]
  readonly player: {
    readonly kind: 'live-player' | 'hls' | 'clip' | 'poster'
    /** URLs; empty where there is none. */
    readonly src: string
    readonly poster: string
  }
}
