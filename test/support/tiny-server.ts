import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { PATIENCE_MS } from './patience'

/** An HTTP server on a free port of this machine. */
export interface TinyServer {
  readonly url: string
  close(): Promise<void>
}

/** Serves until it is closed, on another address of this machine if asked; open connections are cut then. */
export async function serve(answer: RequestListener, address = '127.0.0.1'): Promise<TinyServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The body of a request as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** The status of a GET of a path exactly as it is written: fetch would tidy it up first. */
export const rawStatus = (url: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    )
    socket.setTimeout(PATIENCE_MS, () =>
      socket.destroy(new Error(`no answer to GET ${path} in ${PATIENCE_MS} ms`)),
    )
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(text.split(' ')[1] ?? ''))
  })
