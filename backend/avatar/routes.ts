import type { FastifyPluginAsync } from 'fastify'
import type { CodeExchange } from '../session/codes'
import { kindOf, mediaTypes } from './kind'
import type { PictureKind } from './kind'
import { avatarShelf } from './shelf'

/** The largest picture, in bytes; what WeChat's chooseAvatar hands over is a fraction of it. */
const LARGEST = 1024 * 1024

interface AvatarOptions {
  readonly exchange: CodeExchange
  /** Where the pictures are kept. */
  readonly folder: string
}

/**
 * `POST /avatars?code=<login code>` with the bytes of a picture -> `{path}`, below the backend's own URL; 401 for a
 * code that is not valid, 413 beyond 1 MB, 415 for what is no PNG, JPEG, WebP or GIF. `GET` of that path -> the picture.
 */
export const avatarRoutes: FastifyPluginAsync<AvatarOptions> = async (app, { exchange, folder }) => {
  const shelf = avatarShelf(folder)
  const asBytes = { parseAs: 'buffer', bodyLimit: LARGEST } as const
  app.addContentTypeParser('application/octet-stream', asBytes, (_request, body, done) => done(null, body))

  app.post<{ Querystring: { code?: unknown }; Body: unknown }>('/avatars', async ({ query, body }, reply) => {
    const user = typeof query.code === 'string' ? await exchange(query.code) : null
    if (!user) return reply.code(401).send({ error: 'bad-code', message: 'this login code is not valid' })
    const kind = Buffer.isBuffer(body) ? kindOf(body) : null
    if (!kind) return reply.code(415).send({ error: 'no-picture', message: 'this is not a picture' })
    return { path: `/avatars/${await shelf.put(user.userID, body as Buffer, kind)}` }
  })

  app.get<{ Params: { name: string } }>('/avatars/:name', async ({ params: { name } }, reply) => {
    const picture = await shelf.get(name)
    if (!picture) return reply.code(404).send({ error: 'no-picture', message: `there is no picture ${name}` })
    return reply
      .type(mediaTypes[name.split('.').pop() as PictureKind])
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(picture)
  })
}
