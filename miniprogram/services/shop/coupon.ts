import { areTexts } from '../request'
import { areCounts } from '../shape'

/** A coupon that somebody holds, good in one room; money in fen, `expiresAt` in seconds. */
export interface HeldCoupon {
  readonly couponID: string
  readonly roomID: string
  readonly title: string
  readonly amountFen: number
  /** The least that an order must cost before. */
  readonly minimumFen: number
  readonly expiresAt: number
  /** Whether an order has used it. */
  readonly used: boolean
}

/** Reads a held coupon off an answer; null for anything else. */
export function couponIn(fields: Record<string, unknown>): HeldCoupon | null {
  const { couponID, roomID, title, amountFen, minimumFen, expiresAt } = fields as unknown as HeldCoupon
  if (!areTexts(couponID, roomID, title) || !areCounts(amountFen, minimumFen, expiresAt)) return null
  const used = typeof fields['orderID'] === 'string'
  return { couponID, roomID, title, amountFen, minimumFen, expiresAt, used }
}
