import type { IncomingMessage, ServerResponse } from 'node:http'
import fastify from 'fastify'
import { avatarRoutes } from './avatar/routes'
import { roomRoutes } from './room/routes'
import type { RoomDescription } from './room/room'
import type { CodeExchange } from './session/codes'
import { sessionRoutes } from './session/routes'

/** What the backend runs on. */
export interface BackendOptions {
  /** The IM app: its signing key never leaves this side. */
  readonly sdkAppID: number
  readonly secretKey: string
  /** Turns a login code of `wx.login` into a user. */
  readonly exchange: CodeExchange
  readonly rooms: readonly RoomDescription[]
  /** Folder for the pictures that viewers choose for themselves. */
  readonly avatars: string
}

/** The business backend, to hang into an HTTP server: `handle` answers everything below `/api/`. */
export interface Backend {
  handle(request: IncomingMessage, response: ServerResponse): boolean
  close(): Promise<void>
}

/** Builds the backend: sessions with UserSig, rooms, and the avatars of viewers. Input errors answer 400 with `{error, message}`. */
export async function createBackend({
  sdkAppID,
  secretKey,
  exchange,
  rooms,
  avatars,
}: BackendOptions): Promise<Backend> {
  const app = fastify({ bodyLimit: 64 * 1024 })
  await app.register(sessionRoutes, { prefix: '/api', sdkAppID, secretKey, exchange })
  await app.register(roomRoutes, { prefix: '/api', rooms })
  await app.register(avatarRoutes, { prefix: '/api', exchange, folder: avatars })
  await app.ready()
  return {
    handle(request, response) {
      if (!/^\/api(\/|\?|$)/.test(request.url ?? '')) return false
      app.routing(request, response)
      return true
    },
    close: () => app.close(),
  }
}
