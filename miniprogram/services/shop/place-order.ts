import type { Caller } from '../caller'
import { decoded } from '../request'
import { requestAs, roomPath } from '../session/request-as'
import { orderIn } from './order'
import type { Order, OrderWish } from './order'

/** An order; paid, with the receipt that its room message carries, or pending until the buyer has confirmed. */
export interface Placed {
  readonly order: Order
  /** Empty until it is paid. */
  readonly receipt: string
  /** What WeChat's payment dialog needs, see confirm-payment. */
  readonly confirm: Readonly<Record<string, string>> | null
}

/**
 * Orders and pays (POST /rooms/:id/orders); the same requestID is the same order, so asking again is safe. Rejects with
 * BackendError: `sold-out`, `no-sku`, `declined`, `coupon-used`, `coupon-expired`, `minimum`, `request-used`.
 */
export async function placeOrder(caller: Caller, wish: OrderWish): Promise<Placed> {
  const answer = await requestAs(caller, 'POST', `${roomPath(caller)}/orders`, { ...wish })
  return decoded(answer, 'an order', (fields) => {
    const order = orderIn(fields)
    const { receipt, confirm } = fields
    if (!order || (order.state === 'paid' && typeof receipt !== 'string')) return null
    return {
      order,
      receipt: typeof receipt === 'string' ? receipt : '',
      confirm: typeof confirm === 'object' ? (confirm as Record<string, string> | null) : null,
    }
  })
}
