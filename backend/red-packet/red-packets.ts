import { and, asc, eq, gt } from 'drizzle-orm'
import type { HeldCoupon } from '../coupon/coupon'
import type { Purse } from '../coupon/purse'
import type { Database, Queries } from '../database/connect'
import { newID } from '../database/new-id'
import { Refused } from '../http/refused'
import { inSeconds } from '../http/seconds'
import type { OpenPacket, PacketTerms } from './packet'
import { redPackets, redPacketSplits } from './schema'
import { split } from './split'

/** What a draw gave, or an earlier one had: a small coupon with the ID of its packet. */
export interface Draw {
  readonly status: 'drawn' | 'already'
  readonly coupon: HeldCoupon
}

/** The red packets of rooms: lucky draws of small coupons. */
export interface RedPackets {
  /** Cuts a red packet and lets viewers draw from it; resolves with its ID. */
  make(roomID: string, terms: PacketTerms): Promise<string>
  /** Those that can be drawn from now, or could until they were empty, who closes first coming first. */
  open(roomID: string): Promise<OpenPacket[]>
  /** Gives a user a split, once; 404 `no-packet`, 410 `empty` or `expired`. */
  draw(roomID: string, packetID: string, userID: string): Promise<Draw>
}

/** Keeps red packets in the database, and what is drawn in the purses; `now` in ms. */
export function createRedPackets(db: Database, purse: Purse, now: () => number): RedPackets {
  const find = (within: Queries, roomID: string, packetID: string) =>
    within
      .select()
      .from(redPackets)
      .where(and(eq(redPackets.packetID, packetID), eq(redPackets.roomID, roomID)))

  const mustBeOpen = (packet: typeof redPackets.$inferSelect) => {
    if (packet.drawn === packet.count) throw new Refused(410, 'empty', 'this red packet is empty')
    if (packet.closesAt.getTime() <= now()) throw new Refused(410, 'expired', 'the time to draw is over')
  }

  /** Draws the next split; null for who has one already. */
  const drawNext = (roomID: string, packetID: string, userID: string) =>
    db.transaction(async (tx) => {
      // Who draws holds the packet's row until the end, so that each draw knows of those before it.
      const [packet] = await find(tx, roomID, packetID).for('update')
      if (!packet || (await purse.find(tx, packetID, userID))) return null
      mustBeOpen(packet)
      const next = and(eq(redPacketSplits.packetID, packetID), eq(redPacketSplits.position, packet.drawn))
      const [drawn] = await tx.update(redPacketSplits).set({ userID }).where(next).returning()
      if (!drawn) throw new Error(`the red packet ${packetID} has no split ${packet.drawn}`)
      await tx
        .update(redPackets)
        .set({ drawn: packet.drawn + 1 })
        .where(eq(redPackets.packetID, packetID))
      const expiresAt = new Date(now() + packet.validSeconds * 1000)
      const { title } = packet
      const coupon = { couponID: packetID, roomID, title, amountFen: drawn.amountFen, minimumFen: 0 }
      const added = await purse.add(tx, { ...coupon, userID, expiresAt })
      if (!added) throw new Error(`${userID} has drawn from the red packet ${packetID} before`)
      return added
    })

  return {
    async make(roomID, { seconds, ...terms }) {
      const packetID = newID()
      const closesAt = new Date(now() + seconds * 1000)
      const amounts = split(terms.totalFen, terms.count)
      await db.transaction(async (tx) => {
        await tx.insert(redPackets).values({ ...terms, packetID, roomID, closesAt })
        const splits = amounts.map((amountFen, position) => ({ packetID, position, amountFen }))
        await tx.insert(redPacketSplits).values(splits)
      })
      return packetID
    },

    async open(roomID) {
      const isOpen = and(eq(redPackets.roomID, roomID), gt(redPackets.closesAt, new Date(now())))
      const rows = await db.select().from(redPackets).where(isOpen).orderBy(asc(redPackets.closesAt))
      return rows.map(({ packetID, title, totalFen, count, drawn, closesAt }) => {
        return { packetID, title, totalFen, count, remaining: count - drawn, closesAt: inSeconds(closesAt) }
      })
    },

    async draw(roomID, packetID, userID) {
      const [packet] = await find(db, roomID, packetID)
      if (!packet) throw new Refused(404, 'no-packet', `this room has no red packet ${packetID}`)
      const held = await purse.find(db, packetID, userID)
      if (held) return { status: 'already', coupon: held }
      mustBeOpen(packet)
      const drawn = await drawNext(roomID, packetID, userID)
      return drawn ? { status: 'drawn', coupon: drawn } : this.draw(roomID, packetID, userID)
    },
  }
}
