import { openFolder } from './database'
import { roomControls } from './room-controls'
import { runServer } from './server-process'

/** What `npm start` runs, in a process of its own on a free port, with a silent crowd unless told otherwise. */
export async function started(env: Record<string, string> = {}) {
  const { folder: data, remove } = openFolder('live-room')
  const settings = { PORT: '0', CROWD: '0', CLIP: '0', WATCH: '0', LANG: 'en', DATA: data }
  const ready = /(http:\/\/127\.0\.0\.1:\d+)\//
  const server = await runServer('local/start.ts', { ...process.env, ...settings, ...env }, ready)
  const { origin, printed } = server

  return {
    origin,
    /** What it has written so far. */
    printed,
    ...roomControls(origin),
    /** Ends it as Ctrl-C does; resolves with its exit code. */
    async stop() {
      const code = await server.end('SIGINT')
      remove()
      return code
    },
  }
}

export type Started = Awaited<ReturnType<typeof started>>
