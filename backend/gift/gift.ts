import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { idForm } from '../catalogue/product'
import { RequestID } from '../http/request-id'

/** A gift that viewers can give. */
const Gift = z.strictObject({
  giftID: z.string().regex(idForm),
  name: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  /** URL of its picture, or a path from / on the backend's server; empty for none. */
  picture: z.string().default(''),
  /** What one costs. */
  coins: z.int().min(1).max(100_000),
  /** A big one has the whole screen for a moment. */
  size: z.enum(['small', 'big']),
})

/** What there is to give, and the coins that everybody has at first. */
const GiftShop = z.strictObject({ startCoins: z.int().min(0).max(1_000_000), gifts: z.array(Gift).max(100) })

export type Gift = Readonly<z.infer<typeof Gift>>
export type GiftShop = Readonly<{ startCoins: number; gifts: readonly Gift[] }>

/** A shop with nothing in it. */
export const noGifts: GiftShop = { gifts: [], startCoins: 0 }

/** Reads a shop from a JSON file; throws an Error that says what is wrong with it. */
export function readGiftShop(file: string): GiftShop {
  const read = GiftShop.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(z.prettifyError(read.error))
  return read.data
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
