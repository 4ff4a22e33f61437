// Starts the one process that opens the live rooms of an e2e run; a test file asks it for one by process.env.
import path from 'node:path'
import { startChild } from './start-child.mjs'

/** Starts it once the database is there; resolves with what ends it. */
export async function shareServer() {
  const { line, end } = await startChild(path.join(import.meta.dirname, 'room-server.ts'))
  process.env.E2E_ROOM_SERVER = line
  return end
}
