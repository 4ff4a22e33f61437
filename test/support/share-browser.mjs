// Starts the one browser of an e2e run; a test file connects to it by process.env and opens contexts of its own.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import findBrowser from './find-browser.mjs'

const flags = JSON.parse(readFileSync(path.join(import.meta.dirname, 'browser-flags.json'), 'utf8'))

/** Starts the browser; resolves with what ends it. */
export default async function shareBrowser() {
  await findBrowser()
  // A signal ends jest at once, and the browser with it.
  const bySignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const server = await chromium.launchServer({
    executablePath: process.env.E2E_BROWSER,
    args: flags,
    ...bySignals,
  })
  process.env.E2E_SHARED_BROWSER = server.wsEndpoint()
  return () => server.close()
}
