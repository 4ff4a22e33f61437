import type { Caller } from '../caller'
import { BackendError, decoded } from '../request'
import { requestAs, roomPath } from '../session/request-as'
import { areCounts } from '../shape'
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

/** An order that would cost more than the buyer agreed to: nothing was bought; `priceFen` is what one costs now. */
export class PriceChanged extends BackendError {
  constructor(
    message: string,
    readonly priceFen: number,
  ) {
    super('price-changed', 409, message)
  }
}

function refused(error: unknown): never {
  if (error instanceof BackendError && error.failure === 'price-changed') {
    const { priceFen } = error.details
    if (areCounts(priceFen)) throw new PriceChanged(error.message, Number(priceFen))
  }
  throw error
}

/**
 * Orders and pays (POST /rooms/:id/orders); the same requestID is the same order, so asking again is safe. Rejects with
 * BackendError: PriceChanged, `sold-out`, `no-sku`, `declined`, `coupon-used`, `coupon-expired`, `minimum`,
 * `request-used`.
 */
export async function placeOrder(caller: Caller, wish: OrderWish): Promise<Placed> {
  const answer = await requestAs(caller, 'POST', `${roomPath(caller)}/orders`, { ...wish }).catch(refused)
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
