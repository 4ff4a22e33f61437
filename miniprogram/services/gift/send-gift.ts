import type { Caller } from '../caller'
import { decoded } from '../request'
import { requestAs, roomPath } from '../session/request-as'
import { areCounts } from '../shape'

/** What a giver wishes; the same `requestID` for every try at the same gift. */
export interface GiftWish {
  readonly requestID: string
  readonly giftID: string
  readonly count: number
}

/** A gift that is paid for: the coins that are left, and the receipt that its room message carries. */
export interface GivenGift {
  readonly balance: number
  readonly receipt: string
}

/** Pays for a gift in coins (POST /rooms/:id/gifts). Rejects with BackendError: `insufficient`, `request-used`. */
export async function sendGift(caller: Caller, wish: GiftWish): Promise<GivenGift> {
  const answer = await requestAs(caller, 'POST', `${roomPath(caller)}/gifts`, { ...wish })
  return decoded(answer, 'a gift', ({ balance, receipt }) =>
    areCounts(balance) && typeof receipt === 'string' ? { balance: Number(balance), receipt } : null,
  )
}
