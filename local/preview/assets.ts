import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/** The file of the Mini Program a URL path names, if it is a picture, sound or clip inside its root. */
export function assetFile(root: string, urlPath: string): string | undefined {
  const file = path.join(root, path.normalize(decodeURIComponent(urlPath)))
  return file.startsWith(root + path.sep) && path.extname(file) in types ? file : undefined
}

/** Sends an asset; a missing one answers 404. */
export async function sendAsset(response: ServerResponse, file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
  })
  createReadStream(file).pipe(response)
}
