import { gzipSync } from 'node:zlib'
import { isBody, type Body } from '../wire/fields'

/** The part of a frame's head that this server reads and writes. */
export interface Head {
  servcmd: string
  seq: number
  [field: string]: unknown
}

/** One message of the protocol, in either direction. */
export interface Frame {
  head: Head
  body: Body
}

const worthZipping = 1024

/** Reads a frame; undefined for what is none. */
export function decode(data: Buffer): Frame | undefined {
  let frame: unknown
  try {
    frame = JSON.parse(data.toString())
  } catch {
    return undefined
  }
  if (!isBody(frame) || !isBody(frame['head'])) return undefined
  const { head, body } = frame
  if (typeof head['servcmd'] !== 'string' || typeof head['seq'] !== 'number') return undefined
  return { head: head as Head, body: isBody(body) ? body : {} }
}

/**
 * Writes a frame: a string for the text framing of /info, bytes for the binary one of /binfo, there gzipped behind the
 * four bytes COMP if the client asked for it and it pays.
 */
export function encode(frame: Frame, { binary, gzip }: { binary: boolean; gzip: boolean }): string | Buffer {
  const json = JSON.stringify(frame)
  if (!binary) return json
  if (!gzip || json.length < worthZipping) return Buffer.from(json)
  return Buffer.concat([Buffer.from('COMP'), gzipSync(json)])
}
