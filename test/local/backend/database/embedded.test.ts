import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../../../backend/database/embedded'
import type { EmbeddedDatabase } from '../../../../backend/database/embedded'

let folder: string
let running: EmbeddedDatabase[] = []
let elsewhere: ChildProcess[] = []
beforeEach(() => {
  // Of mode 0700, as a home is: nobody but its owner gets through it.
  folder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
})
afterEach(async () => {
  for (const child of elsewhere) child.kill('SIGKILL')
  elsewhere = []
  for (const database of running) {
    await database.stop()
    rmSync(database.folder, { recursive: true, force: true })
  }
  running = []
  // What a killed start began may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

const wanted = () => path.join(folder, 'postgres')
const start = async () => {
  const database = await startEmbedded(wanted())
  running = [database]
  return database
}
const query = async (url: string, text: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Starts it in a process of its own; `ready` resolves with the URL. */
function startElsewhere() {
  const script = path.join(__dirname, 'start-and-wait.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, wanted()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  elsewhere.push(child)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const ready = new Promise<string>((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  )
  return {
    ready,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Resolves once a file or folder of this name is made below the test's own. */
const appears = (name: string) =>
  new Promise<void>((resolve) => {
    const watcher = watch(folder, { recursive: true }, (_event, file) => {
      if (!file?.includes(name)) return
      watcher.close()
      resolve()
    })
  })

test('below a folder that only its owner may enter, what was kept is there after a stop and a second start', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 7 as number')
  await first.stop()
  const second = await start()
  expect(second.found).toBe(false)
  expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }])
})

test('a server ends by itself when its process is killed, and the next has all it acknowledged', async () => {
  const killed = startElsewhere()
  const url = await killed.ready
  const client = new Client({ connectionString: url })
  await client.connect()
  const ended = new Promise((resolve) => client.on('error', () => undefined).once('end', resolve))
  await client.query('create table kept as select 7 as number')
  await killed.kill()
  await ended
  const { found, url: next } = await start()
  expect([found, await query(next, 'select number from kept')]).toEqual([false, [{ number: 7 }]])
})

test('a start right after a kill does not mind that the server is only just ending', async () => {
  const killed = startElsewhere()
  await query(await killed.ready, 'create table kept as select 7 as number')
  await killed.kill()
  const { found, url } = await start()
  expect([found, await query(url, 'select number from kept')]).toEqual([false, [{ number: 7 }]])
})

test('a server that was left behind all the same is ended by the next start', async () => {
  const left = await start()
  await query(left.url, 'create table kept as select 7 as number')
  const nobody = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => nobody.once('exit', resolve))
  writeFileSync(path.join(left.folder, 'starter'), String(nobody.pid))
  const { found, url } = await start()
  expect([found, await query(url, 'select number from kept')]).toEqual([false, [{ number: 7 }]])
})

test('a server that a living process has started is shared', async () => {
  const other = startElsewhere()
  const url = await other.ready
  const shared = await startEmbedded(wanted())
  expect([shared.found, shared.url]).toEqual([true, url])
  await other.kill()
})

test.each([
  ['as soon as there is a folder', 'draft'],
  ['while PostgreSQL makes its files', 'PG_VERSION'],
])('a first start killed %s leaves nothing in the way of the next', async (_when, file) => {
  chmodSync(folder, 0o755)
  const made = appears(file)
  const killed = startElsewhere()
  await made
  await killed.kill()
  const { url, found } = await start()
  expect([found, await query(url, 'select 1 as one')]).toEqual([false, [{ one: 1 }]])
})

test('it keeps what it acknowledges: fsync is on', async () => {
  const { url } = await start()
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }])
})
