import type { Caller } from '../caller'
import { decoded } from '../request'
import { requestAs } from '../session/request-as'
import { listOf } from '../shape'
import { couponIn } from './coupon'
import type { HeldCoupon } from './coupon'

/** All coupons the caller holds, used and expired ones too, the last claimed first (GET /me/coupons). Rejects with BackendError. */
export const fetchCoupons = async (caller: Caller): Promise<HeldCoupon[]> =>
  decoded(await requestAs(caller, 'GET', '/me/coupons'), 'a list of coupons', ({ coupons }) =>
    Array.isArray(coupons) ? listOf(coupons, couponIn) : null,
  )
