import { spawn } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Has `pg_ctl … stop` run when this process is gone, however it went: the guard reads a pipe that only this process
 * holds open. Returns how to dismiss it. Windows has no shell for it; there the next start ends what was left.
 */
export function guardServer(control: string, data: string, options: SpawnOptions): () => void {
  if (process.platform === 'win32') return () => undefined
  const script = 'read -r _; exec "$0" -D "$1" -m fast -s stop'
  const guard = spawn('/bin/sh', ['-c', script, control, data], {
    ...options,
    // Of a group of its own, so that Ctrl-C does not reach it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a guard all is as on Windows.
  guard.on('error', () => undefined)
  guard.unref()
  const pipe = guard.stdin as Socket | null
  pipe?.unref()
  return () => {
    guard.kill('SIGKILL')
    pipe?.destroy()
  }
}
