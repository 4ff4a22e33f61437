import type { LiveEventType, LiveEvents } from './events'

type KindOf<Fact> = {
  [K in LiveEventType]: LiveEvents[K] extends Fact ? (Fact extends LiveEvents[K] ? K : never) : never
}[LiveEventType]

/** Facts any viewer may announce about themselves, by the name the custom message carries in `data`. */
export const announcements = {
  LIKE: 'like',
  SEND_GIFT: 'gift',
  ATTENTION: 'follow',
  CANCELATTENTION: 'unfollow',
  BUY_GOODS: 'purchase',
  USE_COUPON: 'couponClaim',
} as const satisfies Record<string, KindOf<LiveEvents['like']>>

/** Facts about the room, by the name of the message or notice, or the key of the group custom field, that carries them. */
export const controls = {
  ADD_GOODS: 'productsShown',
  ROOM_STATUS_CHANGE: 'roomStatus',
  add_goods: 'productsShown',
  room_status: 'roomStatus',
} as const satisfies Record<string, KindOf<LiveEvents['roomStatus']>>

export type AnnouncementName = keyof typeof announcements
export type ControlName = keyof typeof controls

export const isAnnouncement = (name: string): name is AnnouncementName =>
  Object.prototype.hasOwnProperty.call(announcements, name)
export const isControl = (name: string): name is ControlName =>
  Object.prototype.hasOwnProperty.call(controls, name)
