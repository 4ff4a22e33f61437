import type { FastifyError, FastifyInstance } from 'fastify'
import { isAway } from '../database/away'
import { sqlState } from '../database/connect'
import { ImFailure } from '../im/rest'
import { Refused } from './refused'

/** SQLSTATEs of a text with U+0000 in it: PostgreSQL keeps none. */
const notText = ['22021', '22P05']

/** When to come back while the database is away, in seconds: it starts anew within a few. */
const RETRY_SECONDS = 2

/**
 * Lets every error leave as `{error, message}`: 502 `im-failed` where the IM did not do its part, with what we keep kept;
 * 503 `try-again` with Retry-After while the database is away; with the request's ID where it is our own fault.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused)
      return reply.code(error.status).send({ ...error.details, error: error.error, message: error.message })
    if (error instanceof ImFailure) {
      request.log.warn({ error }, 'the IM did not do its part')
      const message = `the IM did not take it (${error.message}); do it again`
      return reply.code(502).send({ error: 'im-failed', message })
    }
    if (notText.includes(sqlState(error))) {
      const message = 'a text in the path or the body has U+0000 in it, which cannot be kept'
      return reply.code(400).send({ error: 'bad-request', message })
    }
    if (isAway(error)) {
      request.log.warn({ error }, 'the database is away')
      void reply.header('retry-after', RETRY_SECONDS)
      const again = `try again in ${RETRY_SECONDS} s, with the same requestID if there is one`
      return reply
        .code(503)
        .send({ error: 'try-again', message: `the database does not answer now; ${again}` })
    }
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ error: 'bad-request', message: error.message })
    request.log.error({ error }, 'a call failed')
    const message = `the backend failed; its log has more under request ${request.id}`
    return reply.code(500).send({ error: 'failed', message })
  })
  app.setNotFoundHandler(({ method, url }, reply) =>
    reply.code(404).send({ error: 'not-found', message: `there is no ${method} ${url}` }),
  )
}
