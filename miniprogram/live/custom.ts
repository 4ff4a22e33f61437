import type { LiveBus, Said } from './events'
import {
  couponIn,
  dropIn,
  giftIn,
  idsIn,
  likesIn,
  packetIn,
  purchaseIn,
  statusIn,
  totalsIn,
} from './payloads'

/** Tells what a viewer says of themselves; throws for a value that is not as agreed. */
type Announce = (value: string, said: Said, bus: LiveBus) => void

/** Tells what is so in the room; throws for a value that is not as agreed. */
interface Control {
  /** The fact it is about, whatever carries it. */
  readonly about: 'products' | 'status' | 'totals' | 'drops'
  readonly tell: (value: string, bus: LiveBus) => void
}

/** Facts any viewer may announce about themselves, by the name the custom message carries in `data`. */
const announcements = {
  LIKE: (value, said, bus) => bus.emit('like', { ...said, ...likesIn(value) }),
  SEND_GIFT: (value, said, bus) => bus.emit('gift', { ...said, ...giftIn(value) }),
  ATTENTION: (_, said, bus) => bus.emit('follow', said),
  CANCELATTENTION: (_, said, bus) => bus.emit('unfollow', said),
  BUY_GOODS: (value, said, bus) => bus.emit('purchase', { ...said, ...purchaseIn(value) }),
  USE_COUPON: (value, said, bus) => bus.emit('couponClaim', { ...said, ...couponIn(value) }),
  RED_PACKET: (value, said, bus) => bus.emit('packetDraw', { ...said, ...packetIn(value) }),
} satisfies Record<string, Announce>

const products: Control = {
  about: 'products',
  tell: (value, bus) => bus.emit('productsShown', { productIDs: idsIn(value) }),
}
const status: Control = { about: 'status', tell: (value, bus) => bus.emit('roomStatus', statusIn(value)) }
const totals: Control = { about: 'totals', tell: (value, bus) => bus.emit('totals', totalsIn(value)) }
const dropped: Control = { about: 'drops', tell: (value, bus) => bus.emit('dropped', dropIn(value)) }
const drops: Control = { about: 'drops', tell: (value, bus) => bus.emit('dropped', { ids: idsIn(value) }) }

/** Facts about the room, by the name of the message or notice, or the key of the group custom field, that carries them. */
const controls = {
  ADD_GOODS: products,
  add_goods: products,
  ROOM_STATUS_CHANGE: status,
  room_status: status,
  room_stats: totals,
  DROP: dropped,
  room_drops: drops,
} satisfies Record<string, Control>

const own = <T extends object>(table: T, name: string): T[keyof T] | null =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name as keyof T] : null

/** How an announcement of this name is told; null for any other name. */
export const announcementOf = (name: string): Announce | null => own(announcements, name)
/** How a fact about the room of this name is told; null for any other name. */
export const controlOf = (name: string): Control | null => own(controls, name)
