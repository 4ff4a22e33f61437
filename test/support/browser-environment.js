const { subscribe, unsubscribe } = require('node:diagnostics_channel')
const { TestEnvironment } = require('jest-environment-node')
const launchBrowser = require('./launch-browser')

/** Most characters of one frame that a message shows. */
const SHOWN = 6000

/** The browser of this worker, for one test file after the other: to start one takes a second. */
let ofWorker

// Where a signal ends jest, its workers end too, and their browsers with them. To listen for that would keep them.
if (process.connected) setInterval(() => process.connected || process.exit(1), 500).unref()

/** Starts a browser that does not keep this worker from ending. */
async function launchAside() {
  const children = []
  const note = ({ process: child }) => children.push(child)
  subscribe('child_process', note)
  const browser = await launchBrowser()
  unsubscribe('child_process', note)
  for (const each of children.flatMap((child) => [child, ...child.stdio])) each?.unref()
  // For a test file, what it opened is closed, and the browser stays for the next one.
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  return browser
}

/** What one frame shows, as a person with a screen reader would find it. */
async function shown(frame) {
  const outline = await frame
    .locator('body')
    .ariaSnapshot({ timeout: 2000 })
    .catch((error) => `nothing to read: ${error.message}`)
  return `${frame.url()}\n${outline.slice(0, SHOWN)}`
}

/** Gives a test file the browser of its worker; a test that fails says what its pages showed at that moment. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.launchOfWorker = async () => {
      if (!ofWorker?.isConnected()) ofWorker = await launchAside()
      return (this.global.launched = ofWorker)
    }
  }

  async handleTestEvent({ name, error }) {
    if (!/^(test_fn|hook)_failure$/.test(name) || !error?.stack || !this.global.launched) return
    const pages = this.global.launched.contexts().flatMap((context) => context.pages())
    const frames = pages.flatMap((page) => page.frames())
    const screens = await Promise.all(frames.map(shown))
    // A function, as the message may have a `$` in it.
    error.stack = error.stack.replace(error.message, (message) =>
      [message, ...screens].join('\n\nOn screen: '),
    )
  }
}
