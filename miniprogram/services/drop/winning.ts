import { decoded } from '../request'
import { couponIn } from '../shop/coupon'
import type { HeldCoupon } from '../shop/coupon'

/** What a claim or a draw gave, or an earlier one had (`fresh` is false then). */
export interface Winning {
  readonly fresh: boolean
  readonly coupon: HeldCoupon
  readonly receipt: string
}

/** Reads the answer to a claim or a draw. Throws BackendError for anything else. */
export const winningIn = (answer: unknown): Winning =>
  decoded(answer, 'a claim', (fields) => {
    const { status, receipt } = fields
    const coupon = couponIn((fields['coupon'] ?? {}) as Record<string, unknown>)
    return coupon && typeof receipt === 'string' ? { fresh: status !== 'already', coupon, receipt } : null
  })
