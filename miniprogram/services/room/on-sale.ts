import type { CloudConfig } from '../../config'
import { areCounts, listOf } from '../shape'
import { areTexts } from '../request'

/** How far the broadcast is. */
export type BroadcastState = 'waiting' | 'live' | 'paused' | 'ended'

/** One choice of a product; money is in fen. */
export interface Sku {
  readonly skuID: string
  readonly name: string
  readonly priceFen: number
  readonly stock: number
}

/** What the room sells; `number` is what the host calls out. */
export interface Product {
  readonly productID: string
  readonly number: number
  readonly title: string
  readonly picture: string
  readonly sold: number
  readonly skus: readonly Sku[]
}

/** What viewers may give; a big one has the whole screen for a moment. */
export interface Gift {
  readonly giftID: string
  readonly name: string
  readonly picture: string
  readonly coins: number
  readonly size: 'small' | 'big'
}

/** A coupon drop or a red packet that is open until `closesAt` (seconds); `amountFen` is one coupon, or the whole packet. */
export interface OpenDrop {
  readonly id: string
  readonly kind: 'coupon' | 'packet'
  readonly title: string
  readonly amountFen: number
  readonly minimumFen: number
  readonly remaining: number
  readonly closesAt: number
  /** What who asks has got of it already; 0 is nothing. */
  readonly heldFen: number
}

/** The selling side of a room, as a late joiner finds it. */
export interface OnSale {
  readonly state: BroadcastState
  /** When it is planned to begin, in seconds; null where nobody said. */
  readonly startsAt: number | null
  /** IDs of the products on show, the one being explained first. */
  readonly shown: readonly string[]
  readonly likes: number
  readonly follows: number
  /** Whether who asks follows the room. */
  readonly following: boolean
  readonly products: readonly Product[]
  readonly drops: readonly OpenDrop[]
  readonly gifts: readonly Gift[]
}

type Fields = Record<string, unknown>
type Drop = Omit<OpenDrop, 'heldFen'>

const states: readonly unknown[] = ['waiting', 'live', 'paused', 'ended']

/** Reads what the room sells off the room's answer: what is missing or broken is not on sale, and keeps nobody out. */
export function onSaleIn(room: Fields, cloud: CloudConfig): OnSale {
  const count = (value: unknown) => (areCounts(value) ? Number(value) : 0)
  const held = (room['held'] ?? {}) as Fields
  return {
    state: states.includes(room['state']) ? (room['state'] as BroadcastState) : 'live',
    startsAt: areCounts(room['startsAt']) ? Number(room['startsAt']) : null,
    shown: Array.isArray(room['shown']) ? room['shown'].filter((id) => typeof id === 'string') : [],
    likes: count(room['likes']),
    follows: count(room['follows']),
    following: room['following'] === true,
    products: listOf(room['products'], (fields) => productIn(fields, cloud)),
    drops: [...listOf(room['coupons'], couponIn), ...listOf(room['redPackets'], packetIn)].map((drop) => ({
      ...drop,
      heldFen: count(held[drop.id]),
    })),
    gifts: listOf(room['gifts'], (fields) => giftIn(fields, cloud)),
  }
}

/** A path from / is one of the backend's own server. */
const pictureAt = (cloud: CloudConfig, picture: string): string =>
  picture.startsWith('/') ? `${/^\w+:\/\/[^/]*/.exec(cloud.backend)?.[0] ?? ''}${picture}` : picture

function productIn(fields: Fields, cloud: CloudConfig): Product | null {
  const { productID, number, title, picture, sold } = fields as unknown as Product
  const skus = listOf(fields['skus'], skuIn)
  if (!areTexts(productID, title, picture) || !areCounts(number, sold) || skus.length === 0) return null
  return { productID, number, title, picture: pictureAt(cloud, picture), sold, skus }
}

function skuIn(fields: Fields): Sku | null {
  const { skuID, name, priceFen, stock } = fields as unknown as Sku
  return areTexts(skuID, name) && areCounts(priceFen, stock) ? { skuID, name, priceFen, stock } : null
}

function couponIn(fields: Fields): Drop | null {
  const {
    couponID: id,
    title,
    amountFen,
    minimumFen,
    remaining,
    closesAt,
  } = fields as unknown as Drop & Record<'couponID', string>
  if (!areTexts(id, title) || !areCounts(amountFen, minimumFen, remaining, closesAt)) return null
  return { id, kind: 'coupon', title, amountFen, minimumFen, remaining, closesAt }
}

function packetIn(fields: Fields): Drop | null {
  const {
    packetID: id,
    title,
    totalFen,
    remaining,
    closesAt,
  } = fields as unknown as Drop & Record<'packetID', string> & Record<'totalFen', number>
  if (!areTexts(id, title) || !areCounts(totalFen, remaining, closesAt)) return null
  return { id, kind: 'packet', title, amountFen: totalFen, minimumFen: 0, remaining, closesAt }
}

function giftIn(fields: Fields, cloud: CloudConfig): Gift | null {
  const { giftID, coins, picture = '' } = fields as unknown as Gift
  const { en, zh } = (fields['name'] ?? {}) as Record<'en' | 'zh', unknown>
  const { size } = fields
  if (!areTexts(giftID, en, zh, picture) || !areCounts(coins) || (size !== 'small' && size !== 'big'))
    return null
  const name = String(wx.getAppBaseInfo().language.startsWith('zh') ? zh : en)
  return { giftID, name, picture: pictureAt(cloud, picture), coins, size }
}
