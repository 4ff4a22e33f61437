// jest globalSetup of the tests of the backend: one PostgreSQL for the whole run, by process.env.
import { spawn } from 'node:child_process'
import path from 'node:path'

/** Ends the server; set once it runs. */
export const shared = { stop: async () => {} }

export default async function shareDatabase() {
  if (process.env.TEST_DATABASE) return
  const program = path.join(import.meta.dirname, 'database-server.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.env.TEST_DATABASE = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()))
    void ended.then((code) => reject(new Error(`the tests' database ended with ${code}`)))
  })
  shared.stop = () => {
    child.stdin.end()
    return ended
  }
}
