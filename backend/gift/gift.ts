import { z } from 'zod'
import { RequestID } from '../http/request-id'

/** A gift that viewers can give. */
export interface Gift {
  readonly giftID: string
  readonly name: { readonly en: string; readonly zh: string }
  /** URL of its picture, or a path from / on the backend's server; empty for none. */
  readonly picture: string
  /** What one costs. */
  readonly coins: number
  /** A big one has the whole screen for a moment. */
  readonly size: 'small' | 'big'
}

/** What there is to give, and the coins that everybody has at first. */
export interface GiftShop {
  readonly gifts: readonly Gift[]
  readonly startCoins: number
}

/** A shop with nothing in it. */
export const noGifts: GiftShop = { gifts: [], startCoins: 0 }

/** The most of one gift at once, a combo included. */
const MOST_AT_ONCE = 999

/** What a giver wishes; what it costs is the server's to say. */
export const GiftWish = z.strictObject({
  requestID: RequestID,
  giftID: z.string().max(32),
  count: z.int().min(1).max(MOST_AT_ONCE),
})
export type GiftWish = z.infer<typeof GiftWish>
