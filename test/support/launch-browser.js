const { statfsSync } = require('node:fs')
const { chromium } = require('playwright-core')
const flags = require('./browser-flags.json')

/** Memory that pages share with the browser, in bytes; a small container has less. */
const SHARED = 2 ** 30

/** Whether there is that much; elsewhere the browser uses files instead, and more time. */
function sharesMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= SHARED
  } catch {
    return false
  }
}

/** Starts the browser that find-browser.mjs found; it ends with this process at the latest. */
module.exports = async function launchBrowser() {
  const executablePath = process.env.E2E_BROWSER
  if (!executablePath) throw new Error('no browser: run the e2e project with its globalSetup')
  // A signal ends the process at once, and the browser with it.
  const bySignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const ignoreDefaultArgs = sharesMemory() ? ['--disable-dev-shm-usage'] : []
  return chromium.launch({ executablePath, args: flags, ignoreDefaultArgs, ...bySignals })
}
