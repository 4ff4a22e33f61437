import type { CouponTerms } from '../coupon/coupon'
import type { Coupons } from '../coupon/coupons'
import type { Im } from '../im/im'
import type { PacketTerms } from '../red-packet/packet'
import type { RedPackets } from '../red-packet/red-packets'
import { mirror } from './mirror'

/** What the host throws into a room for viewers to catch; kept, put into the field `room_drops` and said aloud like all else. */
export interface Drops {
  /** Makes a coupon and lets viewers claim it for so long; resolves with its ID. */
  coupon(roomID: string, terms: CouponTerms, seconds: number): Promise<string>
  /** Makes a red packet that viewers draw from; resolves with its ID. */
  redPacket(roomID: string, terms: PacketTerms): Promise<string>
}

interface Parts {
  readonly coupons: Coupons
  readonly redPackets: RedPackets
  readonly im: Im
}

/** As many IDs as fit the 512 bytes of a group field: those that close last. The room's answer has them all. */
const MOST_TOLD = 15

/** Drops them through the selling modules and the IM. */
export function createDrops({ coupons, redPackets, im }: Parts): Drops {
  const tell = async (roomID: string, what: { coupon: string } | { packet: string }) => {
    await mirror(im, roomID, async () => {
      const [open, packets] = await Promise.all([coupons.open(roomID), redPackets.open(roomID)])
      const drops = [
        ...open.map(({ couponID: id, closesAt }) => ({ id, closesAt })),
        ...packets.map(({ packetID: id, closesAt }) => ({ id, closesAt })),
      ]
      const last = drops.sort((one, other) => one.closesAt - other.closesAt).slice(-MOST_TOLD)
      return { fields: { room_drops: last.map(({ id }) => id).join(',') } }
    })
    await im.say(roomID, { name: 'DROP', value: JSON.stringify(what) }, 'High')
  }
  return {
    async coupon(roomID, terms, seconds) {
      const couponID = await coupons.make(roomID, terms)
      await coupons.drop(roomID, couponID, seconds)
      await tell(roomID, { coupon: couponID })
      return couponID
    },
    async redPacket(roomID, terms) {
      const packetID = await redPackets.make(roomID, terms)
      await tell(roomID, { packet: packetID })
      return packetID
    },
  }
}
