import type { FastifyPluginAsync } from 'fastify'
import { Api } from 'tls-sig-api-v2'
import { z } from 'zod'
import { checked, Refused } from '../http/refused'
import type { IsAdmin } from '../im/admins'
import type { CodeExchange } from './codes'
import type { Tokens } from './tokens'
import type { Users } from './users'

/** How long a UserSig is good for, in seconds. */
const SIGNATURE_SECONDS = 24 * 3600

const Body = z.object({ code: z.string().min(1).max(128) })

interface SessionOptions {
  readonly sdkAppID: number
  readonly secretKey: string
  readonly isAdmin: IsAdmin
  readonly exchange: CodeExchange
  readonly users: Users
  readonly tokens: Tokens
}

/** `POST /session {code}` -> `{userID, userSig, nick, avatar, token, tokenSeconds}`; 401 for a code that is not valid,
 * 403 for an administrator of the IM app, whose UserSig opens everything. The token calls the rest. */
export const sessionRoutes: FastifyPluginAsync<SessionOptions> = async (
  app,
  { sdkAppID, secretKey, isAdmin, exchange, users, tokens },
) => {
  const signer = new Api(sdkAppID, secretKey)
  app.post('/session', async ({ body }) => {
    const { code } = checked(Body, body, 'body')
    const user = await exchange(code, users)
    if (!user) throw new Refused(401, 'bad-code', 'this login code is not valid; ask wx.login for a new one')
    if (isAdmin(user.userID))
      throw new Refused(
        403,
        'not-allowed',
        'nobody signs in as an administrator of the IM app; sign in as somebody else',
      )
    const userSig = signer.genUserSig(user.userID, SIGNATURE_SECONDS)
    return { ...user, userSig, ...tokens.issue(user.userID) }
  })
}
