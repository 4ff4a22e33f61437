import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launch, newPage, type WatchedPage } from '../../support/browser'
import { openKitchen, type Kitchen } from './kitchen'

let browser: Browser

/** The kitchen of this test file; there after useKitchen(). */
export let kitchen: Kitchen
/** The page that open() opened last. */
export let page: Page
/** The same page with what should not happen in it. */
export let watched: WatchedPage

/** Opens browser and kitchen for a test file; after each test nothing may be in the console and nothing gone outside. */
export function useKitchen(): void {
  beforeAll(async () => {
    ;[browser, kitchen] = await Promise.all([launch(), openKitchen()])
  })
  afterAll(async () => {
    await browser.close()
    await kitchen.close()
  })
  beforeEach(() => void kitchen.reached.splice(0))
  afterEach(async () => {
    expect(watched.errors).toEqual([])
    expect(watched.strangers).toEqual([])
    await page.context().close()
  })
}

/** Opens the kitchen's Mini Program in a fresh browser context. */
export async function open(path = '/', options: BrowserContextOptions = {}): Promise<void> {
  watched = await newPage(browser, options)
  page = watched.page
  await page.goto(kitchen.origin + path)
}

/** Waits for a text on the page. */
export const see = (text: string) => page.getByText(text).first().waitFor()

/** A URL of the kitchen's server. */
export const local = (path: string) => `${kitchen.origin}${path}`

/** The same server under a name that is not in the domain list. */
export const unlisted = (path: string) => local(path).replace('127.0.0.1', 'localhost')

/** What the tests use of `wx`, inside the page. */
export type Wx = Record<string, (...args: unknown[]) => unknown>

/** Calls a synchronous wx function in the page. */
export const sync = (name: string, ...args: unknown[]) =>
  page.evaluate(([method, list]) => (globalThis as unknown as { wx: Wx }).wx[method]?.(...list), [
    name,
    args,
  ] as const)

/** Calls an asynchronous wx function with callbacks; answers which was called and with what. */
export const answers = (name: string, options: object = {}) =>
  page.evaluate(
    ([method, rest]) =>
      new Promise<{ how: string; answer: unknown }>((resolve) => {
        const done = (how: string) => (answer: unknown) => resolve({ how, answer })
        const { wx } = globalThis as unknown as { wx: Wx }
        wx[method]?.({ ...rest, success: done('success'), fail: done('fail') })
      }),
    [name, options] as const,
  )

/** What the app and its pages noted so far. */
export const noted = () =>
  page.evaluate(() => (globalThis as unknown as { getApp(): { log: string[] } }).getApp().log)
