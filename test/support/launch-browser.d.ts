import type { Browser } from 'playwright-core'

/** Starts the browser that find-browser.mjs found; it ends with this process at the latest. */
declare function launchBrowser(): Promise<Browser>
export = launchBrowser
