import type { FastifyError, FastifyInstance } from 'fastify'
import { ImFailure } from '../im/rest'
import { Refused } from './refused'

/**
 * Lets every error leave as `{error, message}`: 502 `im-failed` where the IM did not do its part, with what we keep kept;
 * with the request's ID where it is our own fault.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused)
      return reply.code(error.status).send({ error: error.error, message: error.message })
    if (error instanceof ImFailure) {
      request.log.warn(error)
      const message = `the IM did not take it (${error.message}); do it again`
      return reply.code(502).send({ error: 'im-failed', message })
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
