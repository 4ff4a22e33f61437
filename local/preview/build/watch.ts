import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

const interval = 300

/** Path, time and size of every source file: two equal answers mean that nothing was saved in between. */
async function stamp(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const parts = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return /^(node_modules|miniprogram_npm)$/.test(entry.name) ? '' : stamp(file)
      const { mtimeMs, size } = await stat(file)
      return `${file}:${mtimeMs}:${size}`
    }),
  )
  return parts.join('\n')
}

/**
 * Calls back after files below `folder` were saved, added or removed; returns its own undo. It compares the folder three
 * times a second: file events differ between systems and lose editors that save by renaming.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let last: string | undefined
  const look = async () => {
    // A file that disappears while it is looked at makes this round fail; the next one sees the outcome.
    const now = await stamp(folder).catch(() => last)
    if (last !== undefined && now !== last) changed()
    last = now
  }
  let timer: NodeJS.Timeout | undefined
  const loop = () => {
    timer = setTimeout(() => void look().finally(() => timer && loop()), interval)
  }
  void look()
  loop()
  return () => {
    clearTimeout(timer)
    timer = undefined
  }
}
