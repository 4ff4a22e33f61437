import { z } from 'zod'

/** The most a coupon takes off or asks for, in fen. */
export const MOST_FEN = 10_000_000

/** What a host says of a coupon. */
export const CouponTerms = z.strictObject({
  title: z.string().trim().min(1).max(30),
  /** What it takes off an order. */
  amountFen: z.int().min(1).max(MOST_FEN),
  /** The least that an order must cost before. */
  minimumFen: z.int().min(0).max(MOST_FEN).default(0),
  /** How many there are. */
  total: z.int().min(1).max(1_000_000),
  /** How long it can be used after it was claimed. */
  validSeconds: z
    .int()
    .min(60)
    .max(366 * 24 * 3600)
    .default(7 * 24 * 3600),
})
export type CouponTerms = z.infer<typeof CouponTerms>

/** A coupon that was dropped into a room and can be claimed until `closesAt`, in seconds, while some remain. */
export interface OpenCoupon extends CouponTerms {
  readonly couponID: string
  readonly remaining: number
  readonly closesAt: number
}

/** A coupon in somebody's purse. */
export interface HeldCoupon {
  readonly couponID: string
  /** The room whose products it takes something off. */
  readonly roomID: string
  readonly title: string
  readonly amountFen: number
  readonly minimumFen: number
  /** In seconds. */
  readonly expiresAt: number
  /** The order that used it. */
  readonly orderID: string | null
}
