import type { FastifyPluginAsync } from 'fastify'
import { Refused } from '../http/refused'
import type { Callers } from '../session/callers'
import { kindOf, mediaTypes } from './kind'
import type { PictureKind } from './kind'
import { avatarShelf } from './shelf'

/** The largest picture, in bytes; what WeChat's chooseAvatar hands over is a fraction of it. */
const LARGEST = 1024 * 1024

interface AvatarOptions {
  readonly callers: Callers
  /** Where the pictures are kept. */
  readonly folder: string
}

/**
 * `POST /avatars` with the bytes of a picture -> `{path}`, below the backend's own URL; 401 without a session, 413
 * beyond 1 MB, 415 for what is no PNG, JPEG, WebP or GIF. `GET` of that path -> the picture.
 */
export const avatarRoutes: FastifyPluginAsync<AvatarOptions> = async (app, { callers, folder }) => {
  const shelf = avatarShelf(folder)
  const asBytes = { parseAs: 'buffer', bodyLimit: LARGEST } as const
  app.addContentTypeParser('application/octet-stream', asBytes, (_request, body, done) => done(null, body))

  app.post('/avatars', async (request) => {
    const userID = callers.of(request)
    const { body } = request
    const kind = Buffer.isBuffer(body) ? kindOf(body) : null
    if (!kind) throw new Refused(415, 'no-picture', 'this is not a PNG, JPEG, WebP or GIF picture')
    return { path: `/avatars/${await shelf.put(userID, body as Buffer, kind)}` }
  })

  app.get<{ Params: { name: string } }>('/avatars/:name', async ({ params: { name } }, reply) => {
    const picture = await shelf.get(name)
    if (!picture) throw new Refused(404, 'no-picture', `there is no picture ${name}`)
    return reply
      .type(mediaTypes[name.split('.').pop() as PictureKind])
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(picture)
  })
}
