import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../backend/database/embedded'

/** A folder of its own that the database's user may enter too; `remove` takes it away with all that is in it. */
export function openFolder(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A PostgreSQL server of its own with an empty database, gone with `stop`. */
export async function startServer() {
  const { folder, remove } = openFolder('database')
  const { url, stop } = await startEmbedded(path.join(folder, 'postgres'))
  return {
    url,
    async stop() {
      await stop()
      remove()
    },
  }
}

/** One statement in the database at `url`; resolves with its rows. */
export async function ask(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/** The database that those of the tests are copies of: its tables are made already. */
export const PATTERN = 'pattern'

/** A database of its own on the server that all tests share, with tables and nothing in them, gone with `stop`. */
export async function startDatabase() {
  const server = process.env['TEST_DATABASE']
  if (!server) throw new Error('no database server: run the project with its globalSetup')
  const name = `test_${randomBytes(8).toString('hex')}`
  await ask(server, `create database ${name} template ${PATTERN}`)
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    stop: () => ask(server, `drop database ${name} with (force)`),
  }
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)

/** Has the server at `url` end every connection to a database, as a restart or an operator does; resolves with how many. */
export async function endConnections(url: string, database = nameOf(url)) {
  const ended = await ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${database}' and pid <> pg_backend_pid()`,
  )
  return ended.length
}

/** Keeps every row of a table from being changed until it lets go. */
export async function lockTable(url: string, table: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin')
  await client.query(`lock table ${table} in exclusive mode`)
  return { letGo: () => client.end() }
}
