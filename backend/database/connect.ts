import path from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'

/** The database, as modules query it. */
export type Database = NodePgDatabase

/** What runs queries: the database, or a transaction on it. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>

/** Any number that this project alone uses: who holds its lock migrates. */
const MIGRATION_LOCK = 7_301_401

/**
 * Connects to the PostgreSQL at `url` and brings its tables up to date, one backend at a time. `onError` hears of idle
 * connections that broke; the next query makes a new one.
 */
export async function openDatabase(url: string, onError: (error: Error) => void) {
  const pool = new Pool({ connectionString: url, max: 10 })
  pool.on('error', onError)
  const close = () => pool.end()
  try {
    const client = await pool.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
      await migrate(drizzle(client), { migrationsFolder: path.resolve(__dirname, '../migrations') })
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    } finally {
      client.release()
    }
  } catch (error) {
    await close()
    throw error
  }
  return { db: drizzle(pool) as Database, close }
}

/** The SQLSTATE of a failed query, which drizzle wraps; '' for anything else. */
export const sqlState = (error: unknown): string =>
  ((error as { cause?: { code?: unknown } } | null)?.cause?.code as string | undefined) ?? ''
