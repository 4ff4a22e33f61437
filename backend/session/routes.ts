import type { FastifyPluginAsync } from 'fastify'
import { Api } from 'tls-sig-api-v2'
import { z } from 'zod'
import type { CodeExchange } from './codes'

/** How long a UserSig is good for, in seconds. */
const SIGNATURE_SECONDS = 24 * 3600

const Body = z.object({ code: z.string().min(1).max(128) })

interface SessionOptions {
  readonly sdkAppID: number
  readonly secretKey: string
  readonly exchange: CodeExchange
}

/** `POST /session {code}` -> `{userID, userSig, nick, avatar}`; 400 for a body without a code, 401 for one that is not valid. */
export const sessionRoutes: FastifyPluginAsync<SessionOptions> = async (
  app,
  { sdkAppID, secretKey, exchange },
) => {
  const signer = new Api(sdkAppID, secretKey)
  app.post('/session', async (request, reply) => {
    const body = Body.safeParse(request.body)
    if (!body.success)
      return reply.code(400).send({ error: 'bad-request', message: z.prettifyError(body.error) })
    const user = await exchange(body.data.code)
    if (!user) return reply.code(401).send({ error: 'bad-code', message: 'this login code is not valid' })
    return { ...user, userSig: signer.genUserSig(user.userID, SIGNATURE_SECONDS) }
  })
}
