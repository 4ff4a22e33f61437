import { STATUS_CODES } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Refusal } from './refusal'

/** What every answer says to browsers: other sites get nothing of it, guess no type, and show it in no frame. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'self'",
}

const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Answers a refused request: 403 with a sentence, as a page where a person may go on by a link. */
export function refuse(request: IncomingMessage, response: ServerResponse, { why, link }: Refusal): void {
  // The rest of a long body is not waited for.
  request.resume()
  if (link === undefined) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`)
    return
  }
  // With the host, as a path may begin with two slashes.
  const href = inHtml(`//${request.headers.host}${link}`)
  response
    .writeHead(403, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><p>${inHtml(why)}</p><p><a href="${href}">${inHtml(link)}</a></p>\n`)
}

/** Answers on a bare connection, such as an upgrade's, and hangs up. */
export function hangUp(stream: Duplex, status: number, sentence: string): void {
  // A client that has gone already is nobody's error.
  stream.on('error', () => undefined)
  if (!stream.writable) return void stream.destroy()
  const body = `${sentence}\n`
  const headers = {
    ...guardHeaders,
    connection: 'close',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  }
  stream.once('finish', () => stream.destroy())
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head.join('')}\r\n${body}`)
}
