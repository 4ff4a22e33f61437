import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, DatabaseError, Pool } from 'pg'
import { faultOf, isAway, NoConnection } from './away'
import { reasonOf } from './reason'

/** What runs queries inside of a transaction. */
export type Transaction = Omit<NodePgDatabase, 'transaction'>

/** The database, as modules query it. */
export interface Database extends Transaction {
  /** Keeps all that `work` does, or nothing where it rejects. A connection that breaks is given up, never used again. */
  transaction<T>(work: (queries: Transaction) => Promise<T>): Promise<T>
}

/** What runs queries: the database, or a transaction on it. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>

/** Any number that this project alone uses: who holds its lock migrates. */
const MIGRATION_LOCK = 7_301_401

/** How long a call waits for a connection, and for the answer to a query; a phone waits for 10 s. In ms. */
const WAIT_MS = 9000

/**
 * Connects to the PostgreSQL at `url` and brings its tables up to date, one backend at a time; rejects with a message for
 * the operator. `onError` hears of connections that broke, idle or in use; the next query makes a new one.
 */
export async function openDatabase(url: string, onError: (error: Error) => void, waitMs = WAIT_MS) {
  const line = { connectionString: url, connectionTimeoutMillis: waitMs, keepAlive: true }
  await bringUpToDate(new Client(line).on('error', onError))
  const pool = new Pool({ ...line, query_timeout: waitMs, max: 10 })
  // The end of the pool does not wait for its connections, and what they say then is no news.
  const hear = (error: Error) => (pool.ending ? undefined : onError(error))
  // The pool listens to idle clients only, and an error that nobody hears ends the process.
  pool.on('connect', (client) => void client.on('error', hear))
  pool.on('error', () => undefined)
  const db: Database = Object.assign(drizzle(pool), { transaction: transactions(pool) })
  return { db, close: () => pool.end() }
}

async function bringUpToDate(client: Client): Promise<void> {
  const db = drizzle(client)
  try {
    await connected(client.connect())
    // Its end ends the lock too.
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migrate(db, { migrationsFolder: path.resolve(__dirname, '../migrations') })
  } catch (error) {
    throw new Error(
      isAway(error)
        ? `The database cannot be used: ${reasonOf(error)}.\nSee that PostgreSQL runs, and that DATABASE_URL is right.`
        : `The database's tables cannot be brought up to date: ${reasonOf(error)}.\n` +
            'Take an empty database, or one that an earlier version of this backend made.',
    )
  } finally {
    await client.end()
  }
}

/** Drizzle's own transaction keeps a connection for ever whose `begin` fails, and reuses one whose `rollback` fails. */
const transactions =
  (pool: Pool): Database['transaction'] =>
  async (work) => {
    const client = await connected(pool.connect())
    const queries = drizzle(client)
    let isReusable = false
    try {
      await queries.execute(sql`begin`)
      const result = await work(queries)
      await queries.execute(sql`commit`)
      isReusable = true
      return result
    } catch (error) {
      if (!isAway(error))
        isReusable = await queries.execute(sql`rollback`).then(
          () => true,
          () => false,
        )
      throw error
    } finally {
      client.release(!isReusable)
    }
  }

const connected = <T>(connection: Promise<T>): Promise<T> =>
  connection.catch((cause: unknown) => {
    throw new NoConnection(cause)
  })

/** The SQLSTATE of a failed query; '' for anything else. */
export function sqlState(error: unknown): string {
  const fault = faultOf(error)
  return fault instanceof DatabaseError ? (fault.code ?? '') : ''
}
