import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'

/** A page that remembers what should not happen. */
export interface WatchedPage {
  page: Page
  /** Errors in the console and uncaught exceptions. */
  errors: string[]
  /** URLs the page asked for that are not on this machine. */
  strangers: string[]
}

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
]

const local = /^(data|blob|about|(http|ws)s?:\/\/(127\.0\.0\.1|localhost)[:/])/

/** Starts the browser that find-browser.mjs found; one for a test file. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env['E2E_BROWSER']
  if (!executablePath) throw new Error('no browser: run the e2e project with its globalSetup')
  const launched = await chromium.launch({ executablePath, args: flags })
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
