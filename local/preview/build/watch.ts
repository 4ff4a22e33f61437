import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const INTERVAL_MS = 300
/** How long a save is at rest before it counts: editors empty a file first, or write many. */
const SETTLE_MS = 40
/** A folder that never rests is built nevertheless. */
const MAX_LOOKS_AT_A_SAVE = 25

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

/** A folder that is looked at for saves. */
export interface Watch {
  /** Settles once the folder was looked at: every later save is noticed. */
  readonly started: Promise<void>
  stop(): void
}

/**
 * Calls back after files below `folder` were saved, added or removed, and nothing more came for a moment. It compares
 * the folder three times a second: file events differ between systems and lose editors that save by renaming.
 */
export function watchFolder(folder: string, changed: () => void): Watch {
  let last: string | undefined
  let isStopped = false
  // A file that disappears while it is looked at makes this look fail; the next one sees the outcome.
  const look = () => stamp(folder).catch(() => last)

  const loop = async () => {
    while (!isStopped) {
      await sleep(INTERVAL_MS, undefined, { ref: false })
      let now = await look()
      if (now === last) continue
      for (let n = 0; n < MAX_LOOKS_AT_A_SAVE; n++) {
        await sleep(SETTLE_MS)
        const before = now
        now = await look()
        if (now === before) break
      }
      last = now
      if (!isStopped) changed()
    }
  }
  const started = look().then((first) => {
    last = first
    void loop()
  })
  return { started, stop: () => void (isStopped = true) }
}
