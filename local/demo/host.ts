import type { CouponTerms } from '../../backend/coupon/coupon'
import type { PacketTerms } from '../../backend/red-packet/packet'
import type { RoomState } from '../../backend/room/room'
import type { DemoApi } from './api'

/** What the demo room's host does to sell, each in the host's own session; rejects with the backend's words. */
export interface HostHand {
  /** Puts the product with the next number on show in place of the one before; after the last comes the first. */
  showNext(): Promise<object>
  withdraw(): Promise<object>
  /** Drops one coupon after the other. */
  dropCoupon(): Promise<object>
  dropRedPacket(): Promise<object>
  setState(state: RoomState): Promise<object>
}

/** What the host has at hand to drop. */
export interface ToDrop {
  readonly coupons: readonly CouponTerms[]
  readonly redPacket: PacketTerms
}

/** How long viewers can claim a coupon. */
const OPEN_SECONDS = 90

/** The hand of the host `userID`. */
export function hostHand(api: DemoApi, userID: string, { coupons, redPacket }: ToDrop): HostHand {
  let dropped = 0
  const act = (what: string, body: object) => api.post(userID, what, body)
  return {
    async showNext() {
      const { products, shown } = await api.room()
      const now = products.findIndex(({ productID }) => productID === shown[0])
      const next = products[(now + 1) % products.length]
      return act('show', { productIDs: next ? [next.productID] : [] })
    },
    withdraw: () => act('show', { productIDs: [] }),
    dropCoupon: () => act('drop-coupon', { ...coupons[dropped++ % coupons.length], seconds: OPEN_SECONDS }),
    dropRedPacket: () => act('drop-red-packet', redPacket),
    setState: (state) => act('status', { state }),
  }
}
