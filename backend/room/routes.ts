import type { FastifyPluginAsync } from 'fastify'
import { answerTagged } from '../http/etag'
import { Refused } from '../http/refused'
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
    const { id } = request.params
    const userID = callers.maybeOf(request)
    if (userID !== null && (await rooms.isRemoved(id, userID)))
      throw new Refused(403, 'removed', 'the host removed you from this room')
    return answerTagged(request, reply, await describe(await rooms.get(id)))
  })
}
