import type { FastifyInstance } from 'fastify'

/** Lets answers given while it closes end their connection: one kept alive for more would hold up the end for a minute. */
export function endConnections(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => void (closing = true))
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close')
  })
}
