// jest globalSetup of the tests of the backend: one PostgreSQL for the whole run, by process.env.
import path from 'node:path'
import { startChild } from './start-child.mjs'

/** Ends the server; set once it runs. */
export const shared = { stop: async () => {} }

export default async function shareDatabase() {
  if (process.env.TEST_DATABASE) return
  const { line, end } = await startChild(path.join(import.meta.dirname, 'database-server.ts'))
  process.env.TEST_DATABASE = line
  shared.stop = end
}
