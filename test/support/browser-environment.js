const { TestEnvironment } = require('jest-environment-node')

/** Most characters of one frame that a message shows. */
const SHOWN = 6000

/** What one frame shows, as a person with a screen reader would find it. */
async function shown(frame) {
  const outline = await frame
    .locator('body')
    .ariaSnapshot({ timeout: 2000 })
    .catch((error) => `nothing to read: ${error.message}`)
  return `${frame.url()}\n${outline.slice(0, SHOWN)}`
}

/** A test that fails says what its pages showed at that moment; see launch(). */
module.exports = class BrowserEnvironment extends TestEnvironment {
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
