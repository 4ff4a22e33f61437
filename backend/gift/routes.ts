import type { FastifyPluginAsync } from 'fastify'
import { checked } from '../http/refused'
import type { Receipts } from '../receipt/receipts'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import { GiftWish } from './gift'
import type { Gifts } from './gifts'

interface GiftOptions {
  readonly gifts: Gifts
  readonly receipts: Receipts
  readonly rooms: Rooms
  readonly callers: Callers
}

/**
 * `POST /rooms/:id/gifts {requestID, giftID, count}` -> `{balance, receipt}`; 409 `insufficient`. `GET /me/balance` ->
 * `{balance}`, in coins.
 */
export const giftRoutes: FastifyPluginAsync<GiftOptions> = async (app, options) => {
  const { gifts, receipts, rooms, callers } = options

  app.post<{ Params: { id: string } }>('/rooms/:id/gifts', async (request) => {
    const roomID = request.params.id
    const userID = callers.of(request)
    const wish = checked(GiftWish, request.body, 'body')
    await rooms.mustAdmit(roomID, userID)
    const { entryID, balance } = await gifts.give(roomID, userID, wish)
    const facts = { gift: wish.giftID, count: wish.count }
    return { balance, receipt: receipts.issue({ kind: 'gift', roomID, userID, facts, id: entryID }) }
  })

  app.get('/me/balance', async (request) => ({ balance: await gifts.balanceOf(callers.of(request)) }))
}
