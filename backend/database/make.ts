import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './place'

const run = promisify(execFile)

/** The one user of an embedded server. */
export const USER = 'backend'

/** What an embedded server keeps: its data and the password to it. */
export interface Home {
  readonly data: string
  readonly password: string
}

const homeIn = (folder: string): Home => ({
  data: path.join(folder, 'data'),
  password: path.join(folder, 'password'),
})

/**
 * The home below `folder`, made there at first. It is made beside and put in place when it is whole, so that a start
 * which is killed, or one that races another, leaves no half of it.
 */
export async function makeHome({ programs, folder, as }: Place): Promise<Home> {
  const place = path.join(folder, 'server')
  if (existsSync(place)) return homeIn(place)
  const draft = path.join(folder, `draft-${process.pid}`)
  const { data, password } = homeIn(draft)
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await writeFile(password, randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (as) for (const owned of [folder, draft, password]) await chown(owned, as.uid, as.gid)
  const login = ['-U', USER, `--pwfile=${password}`, '--auth=scram-sha-256']
  const form = ['--no-locale', '-E', 'UTF8', '--no-sync', '--no-instructions']
  // The working directory is one that every user may be in; PostgreSQL asks for it.
  const options = { cwd: path.parse(folder).root, ...as }
  try {
    await run(path.join(programs, 'initdb'), ['-D', data, ...login, ...form], options)
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return homeIn(place)
}
