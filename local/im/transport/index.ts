import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { hangUp } from '../../gate/answers'
import { decode, encode, type Frame } from './frames'

/** One open socket of a client. `device` tells SDK instances apart (32 hex, empty if not given). */
export interface Connection {
  readonly device: string
  /** Sends a frame; one to a socket that is gone is dropped, as the network would. */
  send(frame: Frame): void
  cut(): void
}

/** What becomes of connections. `isOpen` is asked before each is accepted, `leaving` sends what is to be sent. */
export interface TransportHandlers {
  isOpen(): boolean
  frame(connection: Connection, frame: Frame): void
  leaving(send: () => void): void
  closed(connection: Connection): void
}

const asBuffer = (data: RawData) =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)

function open(socket: WebSocket, url: URL, handlers: TransportHandlers): Connection {
  const binary = url.pathname.endsWith('/binfo')
  const framing = { binary, gzip: url.searchParams.get('compress') === 'gzip' }
  const connection: Connection = {
    device: url.searchParams.get('instanceid') ?? '',
    send: (frame) => handlers.leaving(() => socket.send(encode(frame, framing), () => undefined)),
    cut: () => socket.terminate(),
  }
  socket.on('message', (data) => {
    const frame = decode(asBuffer(data))
    if (frame) handlers.frame(connection, frame)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => handlers.closed(connection))
  return connection
}

/** Takes the upgrades to `<path>/binfo` and `<path>/info`. Knows bytes and frames, no rooms. */
export function createTransport(path: string, handlers: TransportHandlers) {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 2 ** 20 })
  const connections = new Set<Connection>()

  sockets.on('wsClientError', (error, stream) => hangUp(stream, 400, error.message))

  /** Takes an upgrade if it is one of its own, and says whether it was. */
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): boolean => {
    // A proxyServer that ends in a slash makes the SDK ask for //binfo.
    const url = new URL((request.url ?? '').replace(/\/{2,}/g, '/'), 'http://127.0.0.1')
    if (url.pathname !== `${path}/binfo` && url.pathname !== `${path}/info`) return false
    if (!handlers.isOpen()) {
      hangUp(stream, 503, 'the service is stopped')
      return true
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const connection = open(socket, url, handlers)
      connections.add(connection)
      socket.on('close', () => connections.delete(connection))
    })
    return true
  }

  const cutAll = () => connections.forEach((connection) => connection.cut())
  return {
    cutAll,
    upgrade,
    close() {
      cutAll()
      sockets.close()
    },
  }
}
