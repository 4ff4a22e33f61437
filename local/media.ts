import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'

const folder = path.join(__dirname, 'media')
const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
}

/** Serves the demo's pictures and clip below /local/media/, whole or by range (players seek); false for other paths. */
export function serveMedia(request: IncomingMessage, response: ServerResponse): boolean {
  const [pathname = ''] = (request.url ?? '').split('?')
  if (!pathname.startsWith('/local/media/')) return false
  const file = path.join(folder, path.normalize(pathname.slice('/local/media'.length)))
  const type = types[path.extname(file)]
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (!type || size === undefined) {
    response.writeHead(404).end()
    return true
  }
  const head = { 'content-type': type, 'accept-ranges': 'bytes', 'cache-control': 'no-cache' }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = Number(range?.[1] ?? 0)
  const end = Math.min(Number(range?.[2] || size - 1), size - 1)
  if (start > end) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
    return true
  }
  if (range) {
    response.writeHead(206, {
      ...head,
      'content-range': `bytes ${start}-${end}/${size}`,
      'content-length': end - start + 1,
    })
  } else response.writeHead(200, { ...head, 'content-length': size })
  // A player that seeks hangs up on what it no longer wants: the file is closed with the answer.
  pipeline(createReadStream(file, { start, end }), response, () => undefined)
  return true
}
