import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBackend } from '../../../backend'
import type { RoomDescription } from '../../../backend/room/room'
import { localCodes } from '../../../backend/session/codes'
import { localApp } from '../../../local/im/app'
import { serve } from '../../support/tiny-server'

/** Somebody this backend knows. */
export const mia = { userID: 'host', nick: 'Mia', avatar: 'mia.svg' }

/** The one room it has. */
export const cups: RoomDescription = {
  roomID: '@TGS#cups/1',
  title: 'Cups',
  announcement: '',
  host: mia,
  admins: ['administrator'],
  player: { kind: 'poster', src: '', poster: '' },
}

/** The backend on an HTTP server of its own; what it does not answer is answered 418. */
export async function startBackend() {
  const avatars = mkdtempSync(path.join(tmpdir(), 'avatars-'))
  const backend = await createBackend({
    sdkAppID: localApp.sdkAppID,
    secretKey: localApp.key,
    exchange: localCodes([mia]),
    rooms: [cups],
    avatars,
  })
  const server = await serve((request, response) => {
    if (!backend.handle(request, response)) response.writeHead(418).end()
  })
  return {
    /** Where it keeps the pictures of viewers. */
    avatars,
    ask: (path: string, init?: RequestInit) => fetch(server.url + path, init),
    async close() {
      await server.close()
      await backend.close()
      rmSync(avatars, { recursive: true, force: true })
    },
  }
}
