import type { FastifyPluginAsync } from 'fastify'
import type { Receipts } from '../receipt/receipts'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import type { RedPackets } from './red-packets'

interface RedPacketOptions {
  readonly redPackets: RedPackets
  readonly receipts: Receipts
  readonly rooms: Rooms
  readonly callers: Callers
}

/** `POST /rooms/:id/red-packets/:packetID/draw` -> `{status: drawn | already, coupon, receipt}`; 410 `empty` or `expired`. */
export const redPacketRoutes: FastifyPluginAsync<RedPacketOptions> = async (app, options) => {
  const { redPackets, receipts, rooms, callers } = options

  app.post<{ Params: { id: string; packetID: string } }>(
    '/rooms/:id/red-packets/:packetID/draw',
    async (request) => {
      const { id: roomID, packetID } = request.params
      const userID = callers.of(request)
      await rooms.mustAdmit(roomID, userID)
      const draw = await redPackets.draw(roomID, packetID, userID)
      const facts = { packet: packetID }
      return { ...draw, receipt: receipts.issue({ kind: 'red-packet', roomID, userID, facts, id: packetID }) }
    },
  )
}
