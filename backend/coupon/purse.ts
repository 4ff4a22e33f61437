import { and, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import type { Database, Queries } from '../database/connect'
import { Refused } from '../http/refused'
import { inSeconds } from '../http/seconds'
import type { HeldCoupon } from './coupon'
import { heldCoupons } from './schema'

type Row = typeof heldCoupons.$inferSelect

/** The coupons that people hold. What changes them belongs to a claim, a draw or an order, and is part of its transaction. */
export interface Purse {
  /** All of a user's, used and expired ones too, the last claimed first. */
  of(userID: string): Promise<HeldCoupon[]>
  /** The one that a user has; null for none. */
  find(within: Queries, couponID: string, userID: string): Promise<HeldCoupon | null>
  /** What a user's coupons of these IDs take off, in fen, by their IDs. */
  amounts(userID: string, couponIDs: readonly string[]): Promise<Record<string, number>>
  /** Gives a user a coupon; null if they have it already. */
  add(within: Queries, coupon: Omit<Row, 'orderID' | 'at'>): Promise<HeldCoupon | null>
  /**
   * Uses a coupon for an order that costs `totalFen`; resolves with what it takes off, in fen. 404 `no-coupon`, 409
   * `coupon-used` or `minimum`, 410 `coupon-expired`.
   */
  use(
    within: Queries,
    order: Pick<Row, 'couponID' | 'userID' | 'roomID'> & { orderID: string; totalFen: number },
  ): Promise<number>
  /** Makes the coupon of an order that came to nothing good again. */
  giveBack(within: Queries, orderID: string): Promise<void>
}

const MOST_LISTED = 200

const told = ({ userID: _, at: __, expiresAt, ...coupon }: Row): HeldCoupon => ({
  ...coupon,
  expiresAt: inSeconds(expiresAt),
})

/** Keeps the purses in the database; `now` in ms. */
export function createPurse(db: Database, now: () => number): Purse {
  const row = async (within: Queries, couponID: string, userID: string) =>
    (await within.select().from(heldCoupons).where(one(couponID, userID)))[0]
  const one = (couponID: string, userID: string) =>
    and(eq(heldCoupons.couponID, couponID), eq(heldCoupons.userID, userID))

  return {
    async of(userID) {
      const theirs = eq(heldCoupons.userID, userID)
      const rows = await db
        .select()
        .from(heldCoupons)
        .where(theirs)
        .orderBy(desc(heldCoupons.at))
        .limit(MOST_LISTED)
      return rows.map(told)
    },
    async find(within, couponID, userID) {
      const found = await row(within, couponID, userID)
      return found ? told(found) : null
    },
    async amounts(userID, couponIDs) {
      if (couponIDs.length === 0) return {}
      const theirs = and(eq(heldCoupons.userID, userID), inArray(heldCoupons.couponID, [...couponIDs]))
      const rows = await db.select().from(heldCoupons).where(theirs)
      return Object.fromEntries(rows.map(({ couponID, amountFen }) => [couponID, amountFen]))
    },
    async add(within, coupon) {
      const values = { ...coupon, at: new Date(now()) }
      const [added] = await within.insert(heldCoupons).values(values).onConflictDoNothing().returning()
      return added ? told(added) : null
    },
    async use(within, { couponID, userID, roomID, orderID, totalFen }) {
      const mine = and(one(couponID, userID), eq(heldCoupons.roomID, roomID))
      const free = and(isNull(heldCoupons.orderID), gt(heldCoupons.expiresAt, new Date(now())))
      const good = and(mine, free, lte(heldCoupons.minimumFen, totalFen))
      const [used] = await within.update(heldCoupons).set({ orderID }).where(good).returning()
      if (used) return used.amountFen
      const held = await row(within, couponID, userID)
      if (!held || held.roomID !== roomID)
        throw new Refused(404, 'no-coupon', `you have no coupon ${couponID} for this room`)
      if (held.orderID !== null)
        throw new Refused(409, 'coupon-used', 'this coupon was used for another order')
      if (held.minimumFen > totalFen)
        throw new Refused(409, 'minimum', `this coupon is for orders from ${held.minimumFen} fen`)
      throw new Refused(410, 'coupon-expired', 'this coupon has expired')
    },
    async giveBack(within, orderID) {
      await within.update(heldCoupons).set({ orderID: null }).where(eq(heldCoupons.orderID, orderID))
    },
  }
}
