import { z } from 'zod'
import { RequestID } from '../http/request-id'

/** A gift that viewers can give. */
export interface Gift {
  readonly giftID: string
  readonly name: { readonly en: string; readonly zh: string }
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

/** A shop to try it out. */
export const demoGifts: GiftShop = {
  startCoins: 1000,
  gifts: [
    { giftID: 'rose', name: { en: 'Rose', zh: '玫瑰' }, coins: 1, size: 'small' },
    { giftID: 'tea', name: { en: 'Cup of tea', zh: '一杯茶' }, coins: 5, size: 'small' },
    { giftID: 'lantern', name: { en: 'Lantern', zh: '灯笼' }, coins: 20, size: 'small' },
    { giftID: 'kite', name: { en: 'Kite', zh: '风筝' }, coins: 66, size: 'small' },
    { giftID: 'fireworks', name: { en: 'Fireworks', zh: '烟花' }, coins: 199, size: 'big' },
    { giftID: 'dragon', name: { en: 'Dragon', zh: '神龙' }, coins: 520, size: 'big' },
  ],
}

/** The most of one gift at once, a combo included. */
const MOST_AT_ONCE = 999

/** What a giver wishes; what it costs is the server's to say. */
export const GiftWish = z.strictObject({
  requestID: RequestID,
  giftID: z.string().max(32),
  count: z.int().min(1).max(MOST_AT_ONCE),
})
export type GiftWish = z.infer<typeof GiftWish>
