import type { FastifyError, FastifyInstance } from 'fastify'
import { sqlState } from '../database/connect'
import { ImFailure } from '../im/rest'
import { Refused } from './refused'

/** SQLSTATEs of a text with U+0000 in it: PostgreSQL keeps none. */
const notText = ['22021', '22P05']

/**
 * Lets every error leave as `{error, message}`: 502 `im-failed` where the IM did not do its part, with what we keep kept;
 * with the request's ID where it is our own fault.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused)
      return reply.code(error.status).send({ ...error.details, error: error.error, message: error.message })
    if (error instanceof ImFailure) {
      request.log.warn(error)
      const message = `the IM did not take it (${error.message}); do it again`
      return reply.code(502).send({ error: 'im-failed', message })
    }
    if (notText.includes(sqlState(error))) {
      const message = 'a text in the path or the body has U+0000 in it, which cannot be kept'
      return reply.code(400).send({ error: 'bad-request', message })
    }
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ error: 'bad-request', message: error.message })
    request.log.error(error)
    const message = `the backend failed; its log has more under request ${request.id}`
    return reply.code(500).send({ error: 'failed', message })
  })
  app.setNotFoundHandler(({ method, url }, reply) =>
    reply.code(404).send({ error: 'not-found', message: `there is no ${method} ${url}` }),
  )
}
