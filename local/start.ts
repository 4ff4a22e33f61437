import path from 'node:path'
import { boot } from './boot'
import type { DemoLanguage } from './demo/people'
import { readAllowedHosts } from './gate/allowed-hosts'
import { exposure } from './gate/exposure'

const {
  PORT = '8080',
  HOST = '',
  ALLOWED_HOSTS = '',
  LANG = '',
  CROWD = '1',
  CLIP = '1',
  JITTER = '0',
  WATCH = '1',
  DATA = '.data/im',
  DATABASE_URL,
} = process.env
const language: DemoLanguage = LANG.startsWith('zh') ? 'zh' : 'en'

/** A number from the environment, or a sentence that says what it should have been. */
function numeral(name: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && Number.isFinite(value)) return value
  console.error(`${name} must be a number, and is "${text}".`)
  return process.exit(1)
}

/** The names of ALLOWED_HOSTS, or a sentence that says which are none. */
function allowedNames(): string[] {
  try {
    return readAllowedHosts(ALLOWED_HOSTS)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

async function main(): Promise<void> {
  const port = numeral('PORT', PORT)
  const running = await boot({
    // An empty HOST would listen on every address.
    host: HOST.trim() || '127.0.0.1',
    port,
    allowedHosts: allowedNames(),
    language,
    data: path.resolve(__dirname, '..', DATA),
    database: DATABASE_URL,
    crowd: numeral('CROWD', CROWD),
    clip: CLIP !== '0',
    jitter: numeral('JITTER', JITTER),
    watch: WATCH !== '0',
  })
  const stop = () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const { origin } = running
  if (port !== 0 && running.port !== port) console.log(`Port ${port} is taken; this is the next free one.`)
  console.log(`
  A live room is open, with a phone for the host and one for a viewer:

    ${origin}/

  Ctrl-C ends everything.
`)
  const warning = exposure(running.address, origin)
  if (warning) console.error(warning)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
