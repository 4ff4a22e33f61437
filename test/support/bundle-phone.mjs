// Bundles the programs that run as phones in the tests, each into one file, so that a phone starts at once.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const here = path.join(import.meta.dirname, 'phone')
const target = path.resolve(import.meta.dirname, '../../.data/phone')

// WeChat hides the browser from its modules by parameters that are undefined; so does this.
const hidden = 'var window, document, navigator, location, localStorage, XMLHttpRequest, WebSocket, Worker;'

export default async function bundlePhones() {
  mkdirSync(target, { recursive: true })
  for (const program of ['raw', 'app']) {
    const entry = path.join(here, `${program}.ts`)
    if (!existsSync(entry)) continue
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      banner: { js: hidden },
      // A clock that a test can move, in the place of the global timers and Date.
      inject: [path.join(here, 'clock.ts')],
      // No tsconfig: its paths lead from the SDKs to their typings.
      tsconfigRaw: {},
      logLevel: 'error',
    })
    // Another run may be reading the old file: replace it in one step.
    const draft = path.join(target, `${program}.${process.pid}.tmp`)
    writeFileSync(draft, outputFiles[0].contents)
    renameSync(draft, path.join(target, `${program}.js`))
  }
}
