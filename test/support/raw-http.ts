import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { PATIENCE_MS } from './patience'

/** An answer as it came over the wire; `closed` says whether the server hung up after it. */
export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Answers of a server, one after another on one connection, that ended with the connection. */
const parse = (text: string): RawAnswer => {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1] ?? 0), head: head.toLowerCase(), body: rest.join('\r\n\r\n') }
}

/**
 * Sends lines just as they are, an empty one at the end, and resolves with what came until the server hung up; rejects
 * when it does not. `from` and `to` are addresses of this machine.
 */
export async function sendRaw(url: string, lines: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''))
  let text = ''
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`the server neither answered nor hung up`)))
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.write([...lines, '', ''].join('\r\n'))
  await once(socket, 'close')
  return parse(text)
}

/** What a request says beyond its path. */
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One request with any headers, `Host` and `Sec-Fetch-Site` too, which fetch would not send. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const call = request(url, { method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    call.setTimeout(PATIENCE_MS, () => call.destroy(new Error(`no answer to ${method} ${url}`)))
    call.on('error', reject)
    call.end(body)
  })
}
