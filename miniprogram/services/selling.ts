import { claimCoupon } from './drop/claim-coupon'
import { drawPacket } from './drop/draw-packet'
import { fetchBalance } from './gift/fetch-balance'
import { sendGift } from './gift/send-gift'
import { confirmPayment } from './shop/confirm-payment'
import { fetchCoupons } from './shop/fetch-coupons'
import { fetchOrders } from './shop/fetch-orders'
import { placeOrder } from './shop/place-order'

/** Every call of the backend that has to do with selling. */
export const sellingServices = {
  claimCoupon,
  drawPacket,
  fetchBalance,
  sendGift,
  confirmPayment,
  fetchCoupons,
  fetchOrders,
  placeOrder,
}

/** The same, for who hands them to the store. */
export type SellingServices = typeof sellingServices
