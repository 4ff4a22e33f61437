import type { Caller } from '../caller'
import { requestAs, roomPath } from '../session/request-as'
import { winningIn } from './winning'
import type { Winning } from './winning'

/** Claims a dropped coupon, one each (POST /rooms/:id/coupons/:couponID/claim). Rejects with BackendError: `gone`, `expired`. */
export const claimCoupon = async (caller: Caller, couponID: string): Promise<Winning> =>
  winningIn(
    await requestAs(caller, 'POST', `${roomPath(caller)}/coupons/${encodeURIComponent(couponID)}/claim`),
  )
