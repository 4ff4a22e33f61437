import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { WebSocketServer } from 'ws'
import { createPreview } from '../../../local/preview'

/** A preview in an HTTP server that also answers `/echo` (what it was asked) and echoes WebSocket messages. */
export interface Kitchen {
  origin: string
  /** Requests and sockets that reached the server beside the preview's own. */
  reached: string[]
  close(): Promise<void>
}

/** Serves a Mini Program, the kitchen by default, that may speak to 127.0.0.1 but not to localhost. */
export async function openKitchen(root = path.join(__dirname, 'kitchen'), watch = false): Promise<Kitchen> {
  const preview = createPreview({ root, watch, allowedHosts: ['127.0.0.1'] })
  const reached: string[] = []
  const server = createServer((request, response) => {
    if (preview.handle(request, response)) return
    const { method = '', url = '', headers } = request
    reached.push(`${method} ${url}`)
    if (url.startsWith('/slow')) return
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      response.writeHead(url.startsWith('/teapot') ? 418 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ method, url, type: headers['content-type'], body }))
    })
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket, request) => {
    reached.push(`socket ${request.url ?? ''}`)
    socket.on('message', (data, binary) => socket.send(data, { binary }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  await preview.ready
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    async close() {
      await preview.close()
      sockets.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
