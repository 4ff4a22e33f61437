import type { FastifyError, FastifyInstance } from 'fastify'
import { Refused } from './refused'

/** Lets every error leave as `{error, message}`, with the request's ID where it is our own fault. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused)
      return reply.code(error.status).send({ error: error.error, message: error.message })
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
