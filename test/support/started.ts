import { spawn } from 'node:child_process'
import path from 'node:path'
import { openFolder } from './database'
import { callRest } from './im'

const root = path.resolve(__dirname, '../..')
const START_MS = 30_000

/** What `npm start` runs, in a process of its own on a free port, with a silent crowd unless told otherwise. */
export async function started(env: Record<string, string> = {}) {
  const { folder: data, remove } = openFolder('live-room')
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', CROWD: '0', CLIP: '0', WATCH: '0', LANG: 'en', DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not started in ${START_MS} ms: ${printed}`)), START_MS)
    const read = (text: Buffer) => {
      printed += text.toString()
      const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed)?.[1]
      if (found) resolve(found)
      if (found) clearTimeout(timer)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void exited.then((code) => reject(new Error(`ended with ${code} before it was ready: ${printed}`)))
  })

  return {
    origin,
    /** What it has written so far. */
    printed: () => printed,
    rest: (command: string, body: object) => callRest(origin, command, body),
    /** A control of local/im: stop, start, cut, mute-tip. */
    control: async (name: string, body: object = {}) => {
      const answer = await fetch(`${origin}/local/im/${name}`, { method: 'POST', body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
    },
    /** Ends it as Ctrl-C does; resolves with its exit code. */
    async stop() {
      child.kill('SIGINT')
      const code = await exited
      remove()
      return code
    },
  }
}

export type Started = Awaited<ReturnType<typeof started>>
