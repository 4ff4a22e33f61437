import type { Follows } from '../follow/follows'
import { inSeconds } from '../http/seconds'
import type { Profile } from '../im/im'
import type { Profiles } from '../im/profiles'
import type { Recent, RecentComment } from '../recent/recent'
import type { Statistics } from '../statistics/statistics'
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
  /** All likes and followers so far. */
  readonly likes: number
  readonly follows: number
  /** Whether the caller follows the room. */
  readonly following: boolean
  /** The last comments, newest last. */
  readonly comments: readonly RecentComment[]
}

/** Describes a room to a caller; null is a guest. */
export type DescribeRoom = (room: Room, caller: string | null) => Promise<RoomDescription>

interface Sources {
  readonly admins: readonly string[]
  readonly profiles: Profiles
  readonly statistics: Statistics
  readonly follows: Follows
  readonly recent: Recent
  readonly onSale: (roomID: string) => Promise<OnSale>
}

/** Puts together from the modules what a late joiner needs. */
export function roomDescriber(sources: Sources): DescribeRoom {
  const { admins, profiles, statistics, follows, recent, onSale } = sources
  return async ({ hostID, startsAt, ...room }, caller) => ({
    ...room,
    ...(await onSale(room.roomID)),
    host: hostID === null ? null : ((await profiles.of([hostID]))[0] ?? null),
    admins,
    startsAt: startsAt && inSeconds(startsAt),
    likes: await statistics.likesOf(room.roomID),
    follows: await follows.countOf(room.roomID),
    following: caller !== null && (await follows.isFollowing(room.roomID, caller)),
    comments: await recent.of(room.roomID),
  })
}
