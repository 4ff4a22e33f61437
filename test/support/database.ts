import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../backend/database/embedded'

/** A folder of its own that the database's user may enter too; `remove` takes it away with all that is in it. */
export function openFolder(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`))
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** An empty PostgreSQL of its own, gone with `stop`. */
export async function startDatabase() {
  const { folder, remove } = openFolder('database')
  const { url, stop } = await startEmbedded(path.join(folder, 'postgres'))
  return {
    url,
    async stop() {
      await stop()
      remove()
    },
  }
}
