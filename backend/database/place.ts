import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where the server's programs and data lie, and as whom it runs. */
export interface Place {
  readonly programs: string
  readonly folder: string
  readonly as: { readonly uid: number; readonly gid: number } | null
}

/** Where things go that a server without rights cannot reach below the clone; kept over a reboot. */
const COMMON = '/var/tmp/live-sell-backend'

/**
 * PostgreSQL refuses to run as root, so for root it runs as nobody; where that user cannot reach the clone (below a
 * home of mode 0700), programs and data lie below /var/tmp instead.
 */
export async function findPlace(folder: string, native: string): Promise<Place> {
  const programs = path.join(native, 'bin')
  if (process.getuid?.() !== 0) return { programs, folder, as: null }
  const id = async (what: string) => Number((await run('id', [what, 'nobody'])).stdout)
  const as = { uid: await id('-u'), gid: await id('-g') }
  return {
    programs: (await isOpen(native)) ? programs : path.join(await copied(native), 'bin'),
    folder: (await isOpen(path.dirname(folder))) ? folder : path.join(COMMON, digest(folder)),
    as,
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Whether everybody may pass through a folder and all above it; what is not there yet will be made by us. */
async function isOpen(folder: string): Promise<boolean> {
  const here = await stat(folder).catch(() => null)
  if (here && !(here.mode & 0o001)) return false
  const above = path.dirname(folder)
  return above === folder || isOpen(above)
}

/** A copy of the programs that everybody may run, made once; two processes may make it at the same time. */
async function copied(native: string): Promise<string> {
  const copy = path.join(COMMON, digest(native))
  if (existsSync(copy)) return copy
  const draft = `${copy}-${process.pid}`
  await mkdir(COMMON, { recursive: true })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  return copy
}
