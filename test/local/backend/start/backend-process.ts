import { spawn } from 'node:child_process'
import path from 'node:path'
import { localApp } from '../../../../local/im/app'

const backend = path.resolve(__dirname, '../../../../backend')

/** What a backend on the local IM at `origin` is told by its environment. */
export const localEnvironment = (origin: string, folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  PORT: '0',
  DATA: folder,
  SDK_APP_ID: String(localApp.sdkAppID),
  IM_SECRET_KEY: localApp.key,
  IM_ADMIN: localApp.admins[0] ?? '',
  IM_ORIGIN: origin,
  LOCAL_CODES: '1',
  SESSION_SECRET: 'local-session-secret',
})

/** Runs a program of backend/ with this environment alone; `printed` is all it said so far, `ended` its exit code. */
export function run(program: string, env: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: backend, env })
  let printed = ''
  const said = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      printed += text.toString()
      said.forEach((look) => look())
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    ended,
    printed: () => printed,
    /** Resolves with what the first group of `words` finds in what is printed; rejects if it ends before. */
    says: (words: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = words.exec(printed)
          if (found) resolve(found[1] ?? '')
        }
        said.add(look)
        look()
        void ended.then((code) => reject(new Error(`${program} ended with ${code}: ${printed}`)))
      }),
    send: (signal: NodeJS.Signals) => child.kill(signal),
  }
}

/** The address that the ready line tells. */
export const READY = /^The backend answers at (http:\S+)$/m
