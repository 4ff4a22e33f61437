/** A kind of picture, by the end of its file's name. */
export type PictureKind = 'png' | 'jpg' | 'webp' | 'gif'

/** Media types of the kinds. */
export const mediaTypes: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
}

const starts = (bytes: Buffer, mark: string, at = 0) =>
  bytes.subarray(at, at + mark.length).toString('latin1') === mark

/** What a picture really is, by its first bytes and whatever it was called; null for anything else, SVG included. */
export function kindOf(bytes: Buffer): PictureKind | null {
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, '\xff\xd8\xff')) return 'jpg'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif'
  return null
}
