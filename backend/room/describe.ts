import type { Purse } from '../coupon/purse'
import type { Follows } from '../follow/follows'
import { inSeconds } from '../http/seconds'
import type { Profile } from '../im/im'
import type { Profiles } from '../im/profiles'
import type { Recent, RecentComment } from '../recent/recent'
import type { Statistics } from '../statistics/statistics'
import type { OnSale } from '../selling'
import { together } from '../together'
import { within } from '../webhook/within'
import type { FollowGroup } from './follow-group'
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
  /** What the caller has got from the drops that are open: fen by the ID of the coupon or red packet. */
  readonly held: Readonly<Record<string, number>>
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
  readonly purse: Purse
  readonly followGroup: FollowGroup
}

/** How long a description waits for the IM; in ms. Then it tells what is kept. */
const PATIENCE = 500

/** Puts together from the modules what a late joiner needs; what all see is read once for all who ask at a time. */
export function roomDescriber(sources: Sources): DescribeRoom {
  const { admins, profiles, statistics, follows, recent, onSale, purse, followGroup } = sources
  const shared = together(async (roomID) => {
    const followed = within(Date.now() + PATIENCE, followGroup(roomID)).catch(() => null)
    const [room, sale, likes, followers, comments] = await Promise.all([
      followed,
      onSale(roomID),
      statistics.likesOf(roomID),
      follows.countOf(roomID),
      recent.of(roomID),
    ])
    return { room, told: { ...sale, likes, follows: followers, comments } }
  })
  const profileOf = together(async (userID) => (await profiles.of([userID]))[0] ?? null)
  return async (asRead, caller) => {
    const { roomID, hostID } = asRead
    const [{ room, told: all }, host, following] = await Promise.all([
      shared(roomID),
      hostID === null ? null : profileOf(hostID),
      caller !== null && follows.isFollowing(roomID, caller),
    ])
    const { title, introduction, announcement, player, state, startsAt, shown, allMuted } = room ?? asRead
    const drops = [
      ...all.coupons.map(({ couponID }) => couponID),
      ...all.redPackets.map(({ packetID }) => packetID),
    ]
    return {
      roomID,
      title,
      introduction,
      announcement,
      player,
      state,
      shown,
      allMuted,
      ...all,
      host,
      admins,
      startsAt: startsAt && inSeconds(startsAt),
      following,
      held: caller === null ? {} : await purse.amounts(caller, drops),
    }
  }
}
