import { sql } from 'drizzle-orm'
import type { FastifyPluginAsync } from 'fastify'
import type { Database } from '../database/connect'
import { Refused } from './refused'

/** `GET /healthz`: the process runs. `GET /readyz`: it can serve; 503 while the database does not answer. */
export const healthRoutes: FastifyPluginAsync<{ readonly db: Database }> = async (app, { db }) => {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ ok: true }))
  app.get('/readyz', { logLevel: 'silent' }, async () => {
    await db.execute(sql`select 1`).catch(() => {
      throw new Refused(503, 'not-ready', 'the database does not answer')
    })
    return { ok: true }
  })
}
