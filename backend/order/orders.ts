import { and, desc, eq, lt } from 'drizzle-orm'
import type { Stock } from '../catalogue/stock'
import type { Purse } from '../coupon/purse'
import type { Database, Queries } from '../database/connect'
import { newID } from '../database/new-id'
import { Refused } from '../http/refused'
import { requestUsed } from '../http/request-id'
import type { Order, Wish } from './order'
import type { Bill, Payment } from './payment'
import { orders } from './schema'

/** An order, with what the buyer has to confirm on their phone while it is pending. */
export interface Placed {
  readonly order: Order
  readonly confirm?: Readonly<Record<string, string>>
}

/** Buying. */
export interface Orders {
  /**
   * Takes the item from the stock, uses the coupon and has it paid for; the same request of a user is the same order,
   * whose payment goes on from where it was. One that waits to be paid and costs more than this request agrees to is
   * ended. A declined payment gives stock and coupon back. Throws what `Stock.find`, `Stock.take` and `Purse.use`
   * throw, 409 `price-changed` with the present price where it is higher than agreed to, and 409 `request-used`.
   */
  place(roomID: string, userID: string, wish: Wish): Promise<Placed>
  /** A user's orders, the last one first. */
  of(userID: string): Promise<Order[]>
  /** Ends the payments that nobody came back for, so that stock and coupons are free again. */
  endStale(): Promise<void>
}

interface Parts {
  readonly db: Database
  readonly stock: Stock
  readonly purse: Purse
  readonly payment: Payment
  /** The time in ms. */
  readonly now: () => number
}

/** How long a buyer has to pay. */
const PENDING_MS = 15 * 60_000
const MOST_LISTED = 100

/** The refusal of an order that would cost more than the buyer agreed to; with what it costs. */
function priceChanged({ totalFen }: Wish, { priceFen, discountFen, payFen }: Order) {
  const message = `this costs ${payFen} fen by now, more than the ${totalFen} that were agreed to; ask the buyer again`
  return new Refused(409, 'price-changed', message, { priceFen, discountFen, totalFen: payFen })
}

const billOf = ({ orderID, userID, payFen, title }: Order): Bill => ({ orderID, userID, payFen, title })

/** Keeps orders in the database. */
export function createOrders({ db, stock, purse, payment, now }: Parts): Orders {
  const find = async (userID: string, requestID: string) => {
    const same = and(eq(orders.userID, userID), eq(orders.requestID, requestID))
    return (await db.select().from(orders).where(same))[0]
  }

  /** Uses the coupon for an order that is being made; resolves with the order at what it costs then. */
  const discount = async (within: Queries, order: Order, couponID: string) => {
    const { orderID, userID, roomID, payFen: totalFen } = order
    const offFen = await purse.use(within, { couponID, userID, roomID, orderID, totalFen })
    // One fen stays to be paid: no payment service takes an order for nothing.
    const discountFen = Math.min(offFen, totalFen - 1)
    const [discounted = order] = await within
      .update(orders)
      .set({ couponID, discountFen, payFen: totalFen - discountFen })
      .where(eq(orders.orderID, orderID))
      .returning()
    return discounted
  }

  /** Null if an order of this request was there first: the insert waits for one that is being made. */
  const make = (roomID: string, userID: string, wish: Wish) =>
    db.transaction(async (tx) => {
      const { requestID, skuID, quantity, couponID } = wish
      const { sku, product } = await stock.find(tx, roomID, skuID)
      const { priceFen, name: skuName } = sku
      const { productID, title } = product
      const [orderID, payFen] = [newID(), priceFen * quantity]
      const values = {
        orderID,
        userID,
        requestID,
        roomID,
        productID,
        skuID,
        title,
        skuName,
        priceFen,
        quantity,
      }
      const [order] = await tx
        .insert(orders)
        .values({ ...values, discountFen: 0, payFen, state: 'pending', at: new Date(now()) })
        .onConflictDoNothing({ target: [orders.userID, orders.requestID] })
        .returning()
      if (!order) return null
      await stock.take(tx, order)
      const due = couponID === undefined ? order : await discount(tx, order, couponID)
      if (due.payFen > wish.totalFen) throw priceChanged(wish, due)
      return due
    })

  const settle = (order: Order, state: 'paid' | 'declined') =>
    db.transaction(async (tx) => {
      const its = eq(orders.orderID, order.orderID)
      const pending = and(its, eq(orders.state, 'pending'))
      const [settled] = await tx.update(orders).set({ state }).where(pending).returning()
      if (!settled) return (await tx.select().from(orders).where(its))[0] ?? order
      if (state === 'paid') await stock.countSold(tx, order)
      else {
        await stock.putBack(tx, order)
        await purse.giveBack(tx, order.orderID)
      }
      return settled
    })

  return {
    async place(roomID, userID, wish) {
      const order =
        (await find(userID, wish.requestID)) ??
        (await make(roomID, userID, wish)) ??
        (await find(userID, wish.requestID))
      const same = order && order.roomID === roomID && order.skuID === wish.skuID
      if (!same || order.quantity !== wish.quantity || order.couponID !== (wish.couponID ?? null))
        throw requestUsed(wish.requestID)
      if (order.state !== 'pending') return { order }
      if (order.payFen > wish.totalFen)
        return { order: await settle(order, await payment.end(billOf(order))) }
      const outcome = await payment.pay(billOf(order))
      return typeof outcome === 'string'
        ? { order: await settle(order, outcome) }
        : { order, confirm: outcome.confirm }
    },

    of: (userID) =>
      db.select().from(orders).where(eq(orders.userID, userID)).orderBy(desc(orders.at)).limit(MOST_LISTED),

    async endStale() {
      const stale = and(eq(orders.state, 'pending'), lt(orders.at, new Date(now() - PENDING_MS)))
      const left = await db.select().from(orders).where(stale).limit(MOST_LISTED)
      const ended = left.map(async (order) => settle(order, await payment.end(billOf(order))))
      // One that fails must not keep the others from their end.
      await Promise.allSettled(ended)
      await Promise.all(ended)
    },
  }
}
