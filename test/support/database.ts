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

/** One statement in the database at `url`. */
export async function ask(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
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
