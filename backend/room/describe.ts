import type { Profile } from '../im/im'
import type { Profiles } from '../im/profiles'
import type { OnSale } from '../selling'
import type { PlayerSetting, Room, RoomState } from './room'

/** A room as everybody sees it, a guest before any login too. */
export interface RoomDescription extends OnSale {
  /** The AVChatRoom's group ID. */
  readonly roomID: string
  readonly title: string
  readonly introduction: string
  readonly announcement: string
  readonly host: Profile | null
  /** Accounts whose own messages may steer the room, beside the host's. */
  readonly admins: readonly string[]
  readonly player: PlayerSetting
  readonly state: RoomState
  /** When it is planned to begin, in seconds; null where nobody said. */
  readonly startsAt: number | null
  readonly shown: readonly string[]
  readonly allMuted: boolean
}

export type DescribeRoom = (room: Room) => Promise<RoomDescription>

interface Sources {
  readonly admins: readonly string[]
  readonly profiles: Profiles
  readonly onSale: (roomID: string) => Promise<OnSale>
}

/** Puts together from the modules what a late joiner needs. */
export function roomDescriber({ onSale, admins, profiles }: Sources): DescribeRoom {
  return async ({ hostID, startsAt, ...room }) => ({
    ...room,
    ...(await onSale(room.roomID)),
    host: hostID === null ? null : ((await profiles.of([hostID]))[0] ?? null),
    admins,
    startsAt: startsAt && Math.floor(startsAt.getTime() / 1000),
  })
}
