import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import flags from './browser-flags.json'

/** A page that remembers what should not happen. */
export interface WatchedPage {
  page: Page
  /** Errors in the console and uncaught exceptions. */
  errors: string[]
  /** URLs the page asked for that are not on this machine. */
  strangers: string[]
}

const local = /^(data|blob|about|(http|ws)s?:\/\/(127\.0\.0\.1|localhost)[:/])/

/** A browser for a test file: the one that all files of a run share (see share-browser.mjs), or one that is started here. */
export async function launch(): Promise<Browser> {
  const { E2E_SHARED_BROWSER: shared, E2E_BROWSER: executablePath } = process.env
  if (!shared && !executablePath) throw new Error('no browser: run the e2e project with its globalSetup')
  const launched = await (shared
    ? chromium.connect(shared)
    : chromium.launch({ executablePath: executablePath ?? '', args: flags }))
  // For browser-environment.js, which says of a failing test what was on screen.
  return Object.assign(globalThis, { launched }).launched
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
