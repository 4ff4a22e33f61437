import { and, eq, gte, sql } from 'drizzle-orm'
import type { Database, Queries } from '../database/connect'
import { newID } from '../database/new-id'
import { Refused } from '../http/refused'
import { requestUsed } from '../http/request-id'
import type { Gift, GiftShop, GiftWish } from './gift'
import { balances, coinLedger } from './schema'

/** A gift that was given, under the ID of its entry in the ledger, and the coins that are left. */
export interface Given {
  readonly entryID: string
  readonly balance: number
}

/**
 * Gifts and the coins they cost.
 *
 * Coins here are play money: everybody gets some once. Coins that people buy are virtual goods, which a Mini Program may
 * sell by WeChat's virtual payment only (`wx.requestVirtualPayment`, not WeChat Pay). Its delivery callback adds an
 * entry to the ledger, with WeChat's order ID as the requestID, and to the balance, as the first coins are added here.
 */
export interface Gifts {
  /** What there is to give. */
  readonly catalogue: readonly Gift[]
  /** A user's coins. */
  balanceOf(userID: string): Promise<number>
  /** Pays for a gift from the balance, once per request; 404 `no-gift`, 409 `insufficient` or `request-used`. */
  give(roomID: string, userID: string, wish: GiftWish): Promise<Given>
}

/** No request of a client has this ID: theirs have no colon. */
const FIRST_COINS = 'first:coins'

/** Keeps coins in the database; `now` in ms. */
export function createGifts(db: Database, { gifts, startCoins }: GiftShop, now: () => number): Gifts {
  const enter = async (within: Queries, userID: string) => {
    const first = { userID, coins: startCoins }
    const made = await within.insert(balances).values(first).onConflictDoNothing().returning()
    const entry = { entryID: newID(), requestID: FIRST_COINS, at: new Date(now()), ...first }
    if (made.length > 0) await within.insert(coinLedger).values(entry)
  }
  const coinsOf = async (within: Queries, userID: string) =>
    (await within.select().from(balances).where(eq(balances.userID, userID)))[0]?.coins ?? 0

  return {
    catalogue: gifts,

    balanceOf: (userID) =>
      db.transaction(async (tx) => {
        await enter(tx, userID)
        return coinsOf(tx, userID)
      }),

    async give(roomID, userID, { requestID, giftID, count }) {
      const gift = gifts.find((one) => one.giftID === giftID)
      if (!gift) throw new Refused(404, 'no-gift', `there is no gift ${giftID}`)
      const cost = gift.coins * count
      return db.transaction(async (tx) => {
        await enter(tx, userID)
        const what = { userID, requestID, coins: -cost, roomID, giftID, count, at: new Date(now()) }
        const [entry] = await tx
          .insert(coinLedger)
          .values({ entryID: newID(), ...what })
          .onConflictDoNothing({ target: [coinLedger.userID, coinLedger.requestID] })
          .returning()
        if (!entry) {
          const same = and(eq(coinLedger.userID, userID), eq(coinLedger.requestID, requestID))
          const [before] = await tx.select().from(coinLedger).where(same)
          if (before?.roomID !== roomID || before.giftID !== giftID || before.count !== count)
            throw requestUsed(requestID)
          return { entryID: before.entryID, balance: await coinsOf(tx, userID) }
        }
        const [paid] = await tx
          .update(balances)
          .set({ coins: sql`${balances.coins} - ${cost}` })
          .where(and(eq(balances.userID, userID), gte(balances.coins, cost)))
          .returning()
        if (!paid) throw new Refused(409, 'insufficient', `this costs ${cost} coins, more than you have`)
        return { entryID: entry.entryID, balance: paid.coins }
      })
    },
  }
}
