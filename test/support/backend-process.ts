import { createTokens } from '../../backend/session/tokens'
import { localApp } from '../../local/im/app'
import { runServer } from './server-process'

const SECRET = 'session-secret-of-tests'

/** A session token that a backend in a process of its own takes. */
export const tokenOf = (userID: string) => createTokens(SECRET, Date.now).issue(userID).token

/** The backend alone in a process of its own, on a free port and without an IM unless `env` says otherwise. */
export async function runBackend(env: Record<string, string>) {
  const settings = {
    PATH: process.env['PATH'],
    PORT: '0',
    SDK_APP_ID: String(localApp.sdkAppID),
    IM_SECRET_KEY: localApp.key,
    IM_ADMIN: localApp.admins[0],
    IM_ORIGIN: 'http://127.0.0.1:9',
    LOCAL_CODES: '1',
    SESSION_SECRET: SECRET,
    LOG_LEVEL: 'error',
  }
  const ready = /answers at (http:\/\/127\.0\.0\.1:\d+)/
  const { origin, end } = await runServer('backend/server.ts', { ...settings, ...env }, ready)

  return {
    origin,
    /** Calls it as a user; resolves with status and JSON. */
    async call(method: string, url: string, as: string, body?: object) {
      const headers = { authorization: `Bearer ${tokenOf(as)}`, 'content-type': 'application/json' }
      const answer = await fetch(origin + url, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
    /** Takes it away with no chance to tidy up. */
    kill: () => end('SIGKILL'),
    /** Ends it as an operator does; resolves with its exit code. */
    stop: () => end('SIGTERM'),
  }
}

export type BackendProcess = Awaited<ReturnType<typeof runBackend>>
