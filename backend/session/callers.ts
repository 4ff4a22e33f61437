import type { FastifyRequest } from 'fastify'
import { Refused } from '../http/refused'
import type { Tokens } from './tokens'

/** Who calls: `Authorization: Bearer <token>`, the token of `POST /session`. */
export interface Callers {
  /** The caller's userID; throws 401 where nobody proves who they are. */
  of(request: FastifyRequest): string
  /** The same, or null for a guest who says nothing; a token that is no longer good is nobody's. */
  maybeOf(request: FastifyRequest): string | null
}

/** Reads callers by their session tokens. */
export function createCallers(tokens: Tokens): Callers {
  const maybeOf = ({ headers }: FastifyRequest) => {
    const [, token] = /^Bearer ([\w.~-]{1,200})$/.exec(headers.authorization ?? '') ?? []
    return token === undefined ? null : tokens.read(token)
  }
  return {
    maybeOf,
    of(request) {
      const userID = maybeOf(request)
      if (userID === null)
        throw new Refused(
          401,
          'no-session',
          'sign in: POST /session gives a token for the Authorization header',
        )
      return userID
    },
  }
}
