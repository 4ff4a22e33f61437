import type { HeldCoupon } from '../../services/shop/coupon'

/** A coupon of the viewer's for this room. */
export interface CouponView extends HeldCoupon {
  readonly state: 'good' | 'used' | 'expired'
  /** Whether the order that is being put together is large enough for it. */
  readonly fits: boolean
}

/** Coupons as an order of so many fen finds them; `now` in ms. */
export const couponsFor = (held: readonly HeldCoupon[], fen: number, now: number): CouponView[] =>
  held.map((coupon) => {
    const state = coupon.used ? 'used' : coupon.expiresAt * 1000 <= now ? 'expired' : 'good'
    return { ...coupon, state, fits: state === 'good' && fen >= coupon.minimumFen }
  })

/** The chosen one while it fits, else the one that takes most off, of equal ones the first to expire; '' chooses none. */
export function couponOf(coupons: readonly CouponView[], chosenID: string | null): CouponView | null {
  const fitting = chosenID === '' ? [] : coupons.filter(({ fits }) => fits)
  const [best = null] = [...fitting].sort(
    (one, other) => other.amountFen - one.amountFen || one.expiresAt - other.expiresAt,
  )
  return fitting.find(({ couponID }) => couponID === chosenID) ?? best
}
