import type { FastifyPluginAsync } from 'fastify'
import { createCatalogue } from './catalogue/catalogue'
import type { Product } from './catalogue/product'
import { catalogueRoutes } from './catalogue/routes'
import { stock } from './catalogue/stock'
import type { OpenCoupon } from './coupon/coupon'
import { createCoupons } from './coupon/coupons'
import { createPurse } from './coupon/purse'
import { couponRoutes } from './coupon/routes'
import type { Database } from './database/connect'
import { every } from './every'
import type { Gift, GiftShop } from './gift/gift'
import { createGifts } from './gift/gifts'
import { giftRoutes } from './gift/routes'
import { createOrders } from './order/orders'
import type { Payment } from './order/payment'
import { orderRoutes } from './order/routes'
import type { Receipts } from './receipt/receipts'
import type { OpenPacket } from './red-packet/packet'
import { createRedPackets } from './red-packet/red-packets'
import { redPacketRoutes } from './red-packet/routes'
import type { Rooms } from './room/rooms'
import type { Callers } from './session/callers'

interface Parts {
  readonly db: Database
  readonly rooms: Rooms
  readonly callers: Callers
  readonly receipts: Receipts
  readonly payment: Payment
  readonly giftShop: GiftShop
  readonly now: () => number
}

/** What there is to buy, claim, draw and give in a room. */
export interface OnSale {
  readonly products: readonly Product[]
  readonly coupons: readonly OpenCoupon[]
  readonly redPackets: readonly OpenPacket[]
  readonly gifts: readonly Gift[]
}

/** How often payments are looked at that nobody came back for. */
const STALE_EVERY_MS = 60_000

/** Puts together the modules that deal with money; `routes` is to be registered below `/api`. */
export function createSelling(parts: Parts) {
  const { db, rooms, callers, receipts, payment, giftShop, now } = parts
  const catalogue = createCatalogue(db)
  const purse = createPurse(db, now)
  const coupons = createCoupons(db, purse, now)
  const redPackets = createRedPackets(db, purse, now)
  const gifts = createGifts(db, giftShop, now)
  const orders = createOrders({ db, stock, purse, payment, now })

  const routes: FastifyPluginAsync = async (app) => {
    await app.register(catalogueRoutes, { catalogue, rooms, callers })
    await app.register(couponRoutes, { coupons, purse, receipts, rooms, callers })
    await app.register(orderRoutes, { orders, receipts, rooms, callers })
    await app.register(giftRoutes, { gifts, receipts, rooms, callers })
    await app.register(redPacketRoutes, { redPackets, receipts, rooms, callers })

    app.addHook(
      'onClose',
      every(STALE_EVERY_MS, () => orders.endStale(), app.log),
    )
  }

  return {
    catalogue,
    purse,
    coupons,
    redPackets,
    gifts,
    orders,
    routes,
    onSale: async (roomID: string): Promise<OnSale> => {
      const [products, openCoupons, openPackets] = await Promise.all([
        catalogue.of(roomID),
        coupons.open(roomID),
        redPackets.open(roomID),
      ])
      return { products, coupons: openCoupons, redPackets: openPackets, gifts: gifts.catalogue }
    },
  }
}
