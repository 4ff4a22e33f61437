import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { binaries } from './binaries'
import { guardServer } from './guard'
import { makeHome, USER } from './make'
import { findPlace } from './place'
import type { Place } from './place'

const run = promisify(execFile)

/** A PostgreSQL server of this process' own. */
export interface EmbeddedDatabase {
  /** postgres://… of its one database. */
  readonly url: string
  /** Where its data lies. */
  readonly folder: string
  /** Whether it ran already: a backend that still runs has started it. */
  readonly found: boolean
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL from the binaries that npm installed, with its data in `wanted`, made there at first. It ends with
 * this process, even a killed one; a server that was left behind all the same is ended first, and one that a living
 * process has started on this data is shared. Rejects with a message that says what to do.
 */
export async function startEmbedded(wanted: string): Promise<EmbeddedDatabase> {
  try {
    return await start(await findPlace(path.resolve(wanted), binaries()))
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new Error(
      `The embedded PostgreSQL cannot run here: ${(stderr?.trim() || message).split('\n')[0]}\n` +
        'Give the backend a PostgreSQL of yours instead: DATABASE_URL=postgres://user:password@host:5432/database',
    )
  }
}

async function start(place: Place): Promise<EmbeddedDatabase> {
  const { programs, folder, as } = place
  const home = await makeHome(place)
  const { data } = home
  // The working directory is one that every user may be in; PostgreSQL asks for it.
  const options = { cwd: path.parse(folder).root, ...as }
  const pgControl = path.join(programs, 'pg_ctl')
  const control: Control = (...args) => run(pgControl, ['-D', data, '-w', '-s', ...args], options)
  const starter = path.join(folder, 'starter')

  const password = await readFile(home.password, 'utf8')
  // Its guard may be at it already, which is no failure.
  if (!(await isAlive(starter))) await control('-m', 'fast', 'stop').catch(() => undefined)
  const running = await runningPort(control, data)
  const port = running ?? (await freePort())
  let dismissGuard = () => {}
  if (running === null) {
    // Its output goes to a file: a pipe of ours would be held open by the server for as long as it lives.
    const settings = `-p ${port} -h 127.0.0.1 -c unix_socket_directories=`
    await control('-l', path.join(folder, 'log'), '-o', settings, 'start').catch(async (error: Error) => {
      const log = await readFile(path.join(folder, 'log'), 'utf8').catch(() => '')
      throw new Error(log.trim().split('\n').pop() || error.message)
    })
    dismissGuard = guardServer(pgControl, data, options)
    await writeFile(starter, String(process.pid))
  }
  return {
    url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
    folder,
    found: running !== null,
    async stop() {
      dismissGuard()
      await control('-m', 'fast', 'stop')
    },
  }
}

type Control = (...args: string[]) => Promise<unknown>

/** Whether the process that started the server last is still there. */
async function isAlive(starter: string): Promise<boolean> {
  const pid = Number(await readFile(starter, 'utf8').catch(() => ''))
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The port of a server that already runs on this data: the fourth line of its pid file. */
async function runningPort(control: Control, data: string): Promise<number | null> {
  const runs = await control('status').then(
    () => true,
    () => false,
  )
  if (!runs) return null
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n')
  return Number(lines[3]) || null
}

/** A port that nobody has; PostgreSQL does not take 0 for an answer. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
