import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { newID } from '../database/new-id'
import { Refused } from '../http/refused'
import { inSeconds } from '../http/seconds'
import type { CouponTerms, HeldCoupon, OpenCoupon } from './coupon'
import type { Purse } from './purse'
import { coupons } from './schema'

/** Whether a claim gave the coupon, or an earlier one had. */
export interface Claim {
  readonly status: 'claimed' | 'already'
  readonly coupon: HeldCoupon
}

/** The coupons of rooms. */
export interface Coupons {
  /** Prepares a coupon; nobody can claim it yet. Resolves with its ID. */
  make(roomID: string, terms: CouponTerms): Promise<string>
  /** Lets viewers claim it for so long; 404 `no-coupon`, 409 `dropped`. */
  drop(roomID: string, couponID: string, seconds: number): Promise<void>
  /** Those that can be claimed now, or could until the last was gone, who closes first coming first. */
  open(roomID: string): Promise<OpenCoupon[]>
  /** Gives a user one, once; 404 `no-coupon`, 409 `not-dropped`, 410 `gone` or `expired`. */
  claim(roomID: string, couponID: string, userID: string): Promise<Claim>
}

/** Keeps coupons in the database, and what is claimed in the purses; `now` in ms. */
export function createCoupons(db: Database, purse: Purse, now: () => number): Coupons {
  const its = (roomID: string, couponID: string) =>
    and(eq(coupons.couponID, couponID), eq(coupons.roomID, roomID))
  const find = async (roomID: string, couponID: string) => {
    const [coupon] = await db.select().from(coupons).where(its(roomID, couponID))
    if (!coupon) throw new Refused(404, 'no-coupon', `this room has no coupon ${couponID}`)
    return coupon
  }
  const gone = () => new Refused(410, 'gone', 'all of these coupons are gone')

  return {
    async make(roomID, terms) {
      const couponID = newID()
      await db.insert(coupons).values({ ...terms, couponID, roomID, remaining: terms.total })
      return couponID
    },

    async drop(roomID, couponID, seconds) {
      const closesAt = new Date(now() + seconds * 1000)
      const prepared = and(its(roomID, couponID), isNull(coupons.closesAt))
      if ((await db.update(coupons).set({ closesAt }).where(prepared).returning()).length > 0) return
      await find(roomID, couponID)
      throw new Refused(409, 'dropped', `the coupon ${couponID} was dropped before; make another one`)
    },

    async open(roomID) {
      const isOpen = and(eq(coupons.roomID, roomID), gt(coupons.closesAt, new Date(now())))
      const rows = await db.select().from(coupons).where(isOpen).orderBy(asc(coupons.closesAt))
      return rows.map(({ roomID: _, closesAt, ...coupon }) => ({
        ...coupon,
        closesAt: closesAt ? inSeconds(closesAt) : 0,
      }))
    },

    async claim(roomID, couponID, userID) {
      const { title, amountFen, minimumFen, validSeconds, ...coupon } = await find(roomID, couponID)
      const held = await purse.find(db, couponID, userID)
      if (held) return { status: 'already', coupon: held }
      if (coupon.closesAt === null)
        throw new Refused(409, 'not-dropped', 'the host has not dropped this coupon yet')
      if (coupon.remaining === 0) throw gone()
      if (coupon.closesAt.getTime() <= now())
        throw new Refused(410, 'expired', 'the time to claim this is over')

      const terms = { couponID, roomID, title, amountFen, minimumFen }
      const expiresAt = new Date(now() + validSeconds * 1000)
      const claimed = await db.transaction(async (tx) => {
        const added = await purse.add(tx, { ...terms, userID, expiresAt })
        if (!added) return null
        const some = and(eq(coupons.couponID, couponID), gt(coupons.remaining, 0))
        const one = { remaining: sql`${coupons.remaining} - 1` }
        if ((await tx.update(coupons).set(one).where(some).returning()).length === 0) throw gone()
        return added
      })
      if (claimed) return { status: 'claimed', coupon: claimed }
      return this.claim(roomID, couponID, userID)
    },
  }
}
