const { chromium } = require('playwright-core')
const flags = require('./browser-flags.json')

/** Starts the browser that find-browser.mjs found; it ends with this process at the latest. */
module.exports = async function launchBrowser() {
  const executablePath = process.env.E2E_BROWSER
  if (!executablePath) throw new Error('no browser: run the e2e project with its globalSetup')
  // A signal ends the process at once, and the browser with it.
  const bySignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  return chromium.launch({ executablePath, args: flags, ...bySignals })
}
