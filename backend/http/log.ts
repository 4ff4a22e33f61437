import { randomUUID } from 'node:crypto'
import { LogController } from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { loggedError } from './log-error'

/** How much is logged, from least to most. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

/** What is logged and where to. */
export interface LogOptions {
  readonly level: (typeof logLevels)[number]
  /** Gets the lines, one JSON object each; standard output if left out. */
  readonly stream?: { write(line: string): void }
}

const HEADER = 'x-request-id'

/**
 * The part of fastify's options that logs: every request has an ID, on every instance another one. Errors are to be
 * logged as `{error}` with a text: the text of one that is logged alone is its own, which may not be written down.
 */
export function logging(log: LogOptions): FastifyServerOptions {
  return {
    logger: { ...log, serializers: { error: loggedError, err: loggedError } },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID().slice(0, 13),
  }
}

/** One line for each answer, and the request's ID in its header. Queries are left out: a callback's holds its signature. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => void reply.header(HEADER, request.id))
  app.addHook('onResponse', async ({ method, url, log }, { statusCode: status, elapsedTime }) => {
    const [path] = url.split('?', 1)
    log.info({ method, path, status, ms: Math.round(elapsedTime * 10) / 10 }, 'answered')
  })
}
