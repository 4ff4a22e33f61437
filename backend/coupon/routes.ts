import type { FastifyPluginAsync } from 'fastify'
import type { Receipts } from '../receipt/receipts'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import type { Coupons } from './coupons'
import type { Purse } from './purse'

interface CouponOptions {
  readonly coupons: Coupons
  readonly purse: Purse
  readonly receipts: Receipts
  readonly rooms: Rooms
  readonly callers: Callers
}

/**
 * `POST /rooms/:id/coupons/:couponID/claim` -> `{status: claimed | already, coupon, receipt}`; 410 `gone` or `expired`,
 * 409 `not-dropped`. `GET /me/coupons` -> `{coupons}`, drawn from red packets too.
 */
export const couponRoutes: FastifyPluginAsync<CouponOptions> = async (app, options) => {
  const { coupons, purse, receipts, rooms, callers } = options

  app.post<{ Params: { id: string; couponID: string } }>(
    '/rooms/:id/coupons/:couponID/claim',
    async (request) => {
      const { id: roomID, couponID } = request.params
      const userID = callers.of(request)
      await rooms.mustAdmit(roomID, userID)
      const claim = await coupons.claim(roomID, couponID, userID)
      const facts = { coupon: couponID }
      return { ...claim, receipt: receipts.issue({ kind: 'coupon', roomID, userID, facts, id: couponID }) }
    },
  )

  app.get('/me/coupons', async (request) => ({ coupons: await purse.of(callers.of(request)) }))
}
