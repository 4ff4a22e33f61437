import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const START_MS = 60_000

/** Runs a program of the project in a process of its own until it has written what `ready` finds: its origin. */
export async function runServer(program: string, env: NodeJS.ProcessEnv, ready: RegExp) {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not started in ${START_MS} ms: ${printed}`)), START_MS)
    const read = (text: Buffer) => {
      printed += text.toString()
      const found = ready.exec(printed)?.[1]
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => reject(new Error(`ended with ${code} before it was ready: ${printed}`)))
  })
  return {
    origin,
    /** What it has written so far. */
    printed: () => printed,
    /** Sends a signal; resolves with the exit code. */
    end: (signal: NodeJS.Signals) => {
      child.kill(signal)
      return exited
    },
  }
}
