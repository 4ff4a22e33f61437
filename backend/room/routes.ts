import type { FastifyPluginAsync } from 'fastify'
import { answerTagged } from '../http/etag'
import type { Callers } from '../session/callers'
import type { DescribeRoom } from './describe'
import type { Rooms } from './rooms'

interface RoomOptions {
  readonly rooms: Rooms
  readonly describe: DescribeRoom
  readonly callers: Callers
}

/**
 * `GET /rooms/:id` -> all that a late joiner needs, with an ETag; 404 where there is none of that ID, 403 `removed` for
 * a caller who was removed from it.
 */
export const roomRoutes: FastifyPluginAsync<RoomOptions> = async (app, { rooms, describe, callers }) => {
  app.get<{ Params: { id: string } }>('/rooms/:id', async (request, reply) => {
    const userID = callers.maybeOf(request)
    const room = await rooms.mustAdmit(request.params.id, userID)
    return answerTagged(request, reply, await describe(room, userID))
  })
}
