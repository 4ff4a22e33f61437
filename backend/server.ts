import path from 'node:path'
import { startEmbedded } from './database/embedded'
import { reasonOf } from './database/reason'
import { readSettings } from './env'
import { createBackend } from './index'

/** What is under way has this long to end after a signal. */
const STOP_MS = 10_000

/** Starts the backend alone, with settings from the environment; resolves with what ends it and loses nothing. */
async function start(): Promise<() => Promise<void>> {
  const { host, port, database, data, backend: options } = readSettings(process.env)
  const embedded = database === null ? await startEmbedded(path.join(data, 'postgres')) : null
  const ends = [async () => embedded?.stop()]
  const stop = async () => {
    for (const end of ends.reverse()) await end()
  }
  try {
    const url = database ?? embedded?.url ?? ''
    const backend = await createBackend({ ...options, database: url, avatars: path.resolve(data, 'avatars') })
    ends.push(backend.close)
    console.log(`The backend answers at ${await backend.listen(host, port)}`)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

function fail(error: unknown): never {
  console.error(reasonOf(error))
  process.exit(1)
}

const started = start()
started.catch(fail)

/** A signal while it starts waits for the start: a database that is half up could not be told to end. */
function onSignal() {
  process.off('SIGTERM', onSignal).off('SIGINT', onSignal)
  setTimeout(() => fail(`The backend did not end within ${STOP_MS / 1000} s.`), STOP_MS).unref()
  started.then((stop) => stop()).then(() => process.exit(0), fail)
}
process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
