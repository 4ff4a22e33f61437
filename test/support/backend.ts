import path from 'node:path'
import { createBackend } from '../../backend'
import type { BackendOptions } from '../../backend'
import { payAtOnce } from '../../backend/order/payment'
import type { Room } from '../../backend/room/room'
import { localCodes } from '../../backend/session/codes'
import type { User } from '../../backend/session/codes'
import { localApp, localCallbackToken } from '../../local/im/app'
import { ask as askDatabase, openFolder, startDatabase } from './database'
import { appAt } from './im'
import { serve } from './tiny-server'

/** The room of the tests. */
export const testRoom = {
  roomID: 'room',
  title: 'Cups',
  hostID: 'host',
  player: { kind: 'poster', src: '', poster: '' } as const,
}

type RoomToBe = Pick<Room, 'roomID' | 'title' | 'player'> & Partial<Room>

/** How the backend of a test is set up, beside what `createBackend` takes. */
export interface TestBackendOptions extends Partial<BackendOptions> {
  readonly rooms?: readonly RoomToBe[]
  /** Who the local codes know. */
  readonly people?: readonly User[]
}

/** The backend over the IM at `imOrigin`, on an HTTP server and a database of its own; what it does not answer is 418. */
export async function startBackend(imOrigin: string, options: TestBackendOptions = {}) {
  const { rooms = [], people = [], ...more } = options
  const { folder, remove } = openFolder('backend')
  const avatars = path.join(folder, 'avatars')
  const database = options.database === undefined ? await startDatabase() : null
  const backend = await createBackend({
    im: appAt(imOrigin),
    database: database?.url ?? '',
    secret: localApp.key,
    exchange: localCodes(people),
    avatars,
    payment: payAtOnce,
    callbackTokens: [localCallbackToken],
    ...more,
  })
  for (const room of rooms) await backend.rooms.put(room)
  const server = await serve((request, response) => {
    if (!backend.handle(request, response)) response.writeHead(418).end()
  })
  const ask = (url: string, init?: RequestInit) => fetch(server.url + url, init)
  const databaseURL = options.database ?? database?.url ?? ''
  const query = (statement: string) => askDatabase(databaseURL, statement)

  return {
    url: server.url,
    /** postgres://… of its database. */
    database: databaseURL,
    /** One statement in its database; resolves with its rows. */
    query,
    /** Ends the rest that it takes before it tells a room its totals anew. */
    endRest: () => query('update room_statistics set held_until = now()'),
    backend,
    /** Where it keeps the pictures of viewers. */
    avatars,
    ask,
    /** Calls it as a user of local codes, or as nobody; resolves with status and JSON. */
    async call(method: string, url: string, { as, body }: { as?: string; body?: object } = {}) {
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      if (as !== undefined) headers['authorization'] = `Bearer ${await tokenOf(ask, as)}`
      const answer = await ask(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
    token: (as: string) => tokenOf(ask, as),
    async close() {
      await server.close()
      await backend.close()
      await database?.stop()
      remove()
    },
  }
}

export type TestBackend = Awaited<ReturnType<typeof startBackend>>

async function tokenOf(ask: (url: string, init: RequestInit) => Promise<Response>, as: string) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ code: `local:${as}` })
  const answer = await ask('/api/session', { method: 'POST', headers, body })
  return ((await answer.json()) as { token: string }).token
}
