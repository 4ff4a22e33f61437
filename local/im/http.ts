import type { IncomingMessage, ServerResponse } from 'node:http'
import { ImError } from './domain/errors'
import { isBody, type Body } from './wire/fields'

const mostBytes = 2 ** 20

/**
 * Reads a JSON object from a request, whatever its content type: which pages may ask is decided by the gate. No body at
 * all is an empty one. Throws 60003.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new ImError('badJson', 'the body is too large')
    chunks.push(chunk)
  }
  if (size === 0) return {}
  let body: unknown
  try {
    body = JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    body = undefined
  }
  if (!isBody(body)) throw new ImError('badJson', 'the body is not a JSON object')
  return body
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: Body) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
