import type { Browser, Page } from 'playwright-core'
import { launch, newPage, type WatchedPage } from '../../support/browser'
import { logOf, openKitchen, type Kitchen } from './kitchen'

let browser: Browser
let kitchen: Kitchen
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  ;[browser, kitchen] = await Promise.all([launch(), openKitchen()])
})
afterAll(async () => {
  await browser.close()
  await kitchen.close()
})
afterEach(async () => {
  expect(watched.errors).toEqual([])
  await page.context().close()
})

async function open(path = '/') {
  watched = await newPage(browser)
  page = watched.page
  await page.goto(kitchen.origin + path)
}

/** Calls a wx function in the page by name; answers its result, or the fail answer. */
const call = (name: string, options: object) =>
  page.evaluate(
    ([method, argument]) => {
      const { wx } = globalThis as unknown as {
        wx: Record<string, (options: object) => Promise<{ errMsg: string }>>
      }
      return wx[method]?.(argument).catch((error: { errMsg: string }) => error)
    },
    [name, options] as const,
  )

const see = (text: string) => page.getByText(text).waitFor()
const pages = () =>
  page.evaluate(() =>
    (globalThis as unknown as { getCurrentPages(): { route: string }[] })
      .getCurrentPages()
      .map(({ route }) => route),
  )

/** Makes the tab look hidden or visible to the page. */
const setHidden = (hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)

const home = '/?page=pages/home/home&room=r1'
const atHome = [
  'app launch pages/home/home',
  'app show',
  'home attached with room r1',
  'home load r1',
  'home page shown',
  'home show',
  'home component ready',
  'home ready',
]

describe('the router of the preview', () => {
  it('opens the first page of app.json and titles the tab', async () => {
    await open()
    await see('tapped 0 times')
    expect(await page.title()).toBe('Kitchen')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('hands the query to properties and onLoad, and calls the lifetimes in order', async () => {
    await open(home)
    await see('tapped 0 times')
    await page.waitForFunction(
      (count) => (globalThis as unknown as { getApp(): { log: string[] } }).getApp().log.length === count,
      atHome.length,
    )
    expect(await logOf(page)).toEqual(atHome)
  })

  it('goes to a page and back by the bar, by wx and by the browser', async () => {
    const goesBack: (() => Promise<unknown>)[] = [
      () => page.getByRole('button', { name: 'Back' }).click(),
      () => call('navigateBack', {}),
      () => page.goBack(),
    ]
    for (const goBack of goesBack) {
      await open(home)
      await call('navigateTo', { url: '../second/second?from=home%20%26%20away' })
      await see('came from home & away')
      expect(await pages()).toEqual(['pages/home/home', 'pages/second/second'])
      await goBack()
      await see('tapped 0 times')
      expect(await pages()).toEqual(['pages/home/home'])
      expect((await logOf(page)).slice(atHome.length)).toEqual([
        'home page hidden',
        'home hide',
        'second load home & away',
        'second show',
        'second unload',
        'home page shown',
        'home show',
      ])
      await page.context().close()
    }
  })

  it('keeps the address of the visible page, so that a reload opens it again', async () => {
    await open('/?as=host')
    await call('navigateTo', { url: '/pages/second/second?from=a' })
    await see('came from a')
    expect(new URL(page.url()).search).toBe('?page=pages%2Fsecond%2Fsecond&from=a&as=host')
    await page.reload()
    await see('came from a')
    expect(await pages()).toEqual(['pages/second/second'])
  })

  it('replaces the page on redirectTo and all pages on reLaunch', async () => {
    await open(home)
    await call('redirectTo', { url: '../second/second?from=r' })
    await see('came from r')
    expect(await pages()).toEqual(['pages/second/second'])
    await page.getByRole('link', { name: 'to the forms' }).click()
    await page.getByRole('button', { name: 'send it' }).waitFor()
    await call('reLaunch', { url: '/pages/home/home' })
    await see('tapped 0 times')
    expect(await pages()).toEqual(['pages/home/home'])
    expect(await logOf(page)).toContain('home detached')
  })

  it("refuses, in WeChat's words, a page that is not there and a tab", async () => {
    await open()
    expect(await call('navigateTo', { url: '/pages/gone/gone' })).toEqual({
      errMsg: 'navigateTo:fail page "pages/gone/gone" is not found',
    })
    expect(await call('switchTab', { url: '/pages/home/home' })).toEqual({
      errMsg: 'switchTab:fail can not switch to no-tabBar page',
    })
  })

  it('a hidden tab is an app in the background, and comes back', async () => {
    await open(home)
    await see('tapped 0 times')
    const before = (await logOf(page)).length
    await setHidden(true)
    await setHidden(false)
    expect((await logOf(page)).slice(before).filter((line) => !line.endsWith('ready'))).toEqual([
      'home page hidden',
      'home hide',
      'app hide',
      'app show',
      'home page shown',
      'home show',
    ])
  })
})
