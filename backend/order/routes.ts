import type { FastifyPluginAsync } from 'fastify'
import { checked, Refused } from '../http/refused'
import { inSeconds } from '../http/seconds'
import type { Receipts } from '../receipt/receipts'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import { Wish } from './order'
import type { Order } from './order'
import type { Orders } from './orders'

interface OrderOptions {
  readonly orders: Orders
  readonly receipts: Receipts
  readonly rooms: Rooms
  readonly callers: Callers
}

const told = ({ userID: _, at, ...order }: Order) => ({ ...order, at: inSeconds(at) })

/**
 * `POST /rooms/:id/orders {requestID, skuID, quantity, couponID?, totalFen}` -> the order, `state: paid`, with a
 * receipt; or `state: pending` with what `wx.requestPayment` needs as `confirm`: the same request again asks how it
 * went. `totalFen` is what the buyer saw; less is passed on. 402 `declined`, 404 `no-sku`, 409 `sold-out`, 409
 * `price-changed` with what it costs: `priceFen` a piece, `discountFen`, `totalFen`. `GET /me/orders` -> `{orders}`.
 */
export const orderRoutes: FastifyPluginAsync<OrderOptions> = async (app, options) => {
  const { orders, receipts, rooms, callers } = options

  app.post<{ Params: { id: string } }>('/rooms/:id/orders', async (request) => {
    const roomID = request.params.id
    const userID = callers.of(request)
    const wish = checked(Wish, request.body, 'body')
    await rooms.mustAdmit(roomID, userID)
    const { order, confirm } = await orders.place(roomID, userID, wish)
    if (order.state === 'declined')
      throw new Refused(402, 'declined', 'it was not paid; order again with a new requestID')
    if (order.state === 'pending') return { ...told(order), confirm }
    const { orderID, productID: product, skuID: sku, quantity: count } = order
    const facts = { product, sku, count }
    return { ...told(order), receipt: receipts.issue({ kind: 'order', roomID, userID, facts, id: orderID }) }
  })

  app.get('/me/orders', async (request) => ({ orders: (await orders.of(callers.of(request))).map(told) }))
}
