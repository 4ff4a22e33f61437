import { createReadStream, statSync } from 'node:fs'
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

/** A picture, sound or clip of the Mini Program. */
export interface Asset {
  file: string
  bytes: number
}

/** The path of a URL; a malformed escape stands for itself. */
function decode(urlPath: string): string {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return urlPath
  }
}

/** The asset a URL path names, if there is one inside the Mini Program's root. */
export function findAsset(root: string, urlPath: string): Asset | undefined {
  const file = path.join(root, decode(urlPath))
  if (!file.startsWith(root + path.sep) || !(path.extname(file) in types)) return undefined
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? { file, bytes: found.size } : undefined
}

/** Sends an asset. */
export function sendAsset(response: ServerResponse, { file, bytes }: Asset): void {
  response.writeHead(200, {
    'content-type': types[path.extname(file)],
    'content-length': bytes,
    'cache-control': 'no-cache',
  })
  createReadStream(file).pipe(response)
}
