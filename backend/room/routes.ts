import type { FastifyPluginAsync } from 'fastify'
import type { RoomDescription } from './room'

/** `GET /rooms/:id` -> the room; 404 where there is none of that ID. */
export const roomRoutes: FastifyPluginAsync<{ readonly rooms: readonly RoomDescription[] }> = async (
  app,
  { rooms },
) => {
  app.get<{ Params: { id: string } }>('/rooms/:id', async ({ params }, reply) => {
    const room = rooms.find(({ roomID }) => roomID === params.id)
    return room ?? reply.code(404).send({ error: 'no-room', message: `there is no room ${params.id}` })
  })
}
