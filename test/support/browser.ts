import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

/** A page that remembers what should not happen. */
export interface WatchedPage {
  page: Page
  /** Errors in the console and uncaught exceptions. */
  errors: string[]
  /** URLs the page asked for that are not on this machine. */
  strangers: string[]
}

const local = /^(data|blob|about|(http|ws)s?:\/\/(127\.0\.0\.1|localhost)[:/])/

/** Where browser-environment.js puts how a test file comes to its browser. */
const { launchOfWorker } = globalThis as { launchOfWorker?(): Promise<Browser> }

/** A browser: in a test file, that of its worker; in a program, one of its own. To close it is up to who asked. */
export async function launch(): Promise<Browser> {
  return (launchOfWorker ?? (await import('./launch-browser.js')).default)()
}

/** Opens a page in a fresh context of phone size and watches its console and its requests. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  const watched: WatchedPage = { page, errors: [], strangers: [] }
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  page.on('request', (request) => {
    if (!local.test(request.url())) watched.strangers.push(request.url())
  })
  page.on('websocket', (socket) => {
    if (!local.test(socket.url())) watched.strangers.push(socket.url())
  })
  return watched
}

/** Waits until an element has come to rest: it is not where it will be while it comes in. */
export const still = (element: Locator) =>
  element.evaluate((node) => Promise.all(node.getAnimations().map(({ finished }) => finished)))
