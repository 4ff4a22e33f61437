import type { Caller } from '../caller'
import { requestAs } from '../session/request-as'
import { decoded } from '../request'
import { listOf } from '../shape'
import { orderIn } from './order'
import type { Order } from './order'

/** The caller's own orders, the last one first (GET /me/orders). Rejects with BackendError. */
export const fetchOrders = async (caller: Caller): Promise<Order[]> =>
  decoded(await requestAs(caller, 'GET', '/me/orders'), 'a list of orders', ({ orders }) =>
    Array.isArray(orders) ? listOf(orders, orderIn) : null,
  )
