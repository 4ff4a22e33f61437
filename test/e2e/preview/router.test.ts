import { answers, noted, open, page, see, useKitchen } from './visit'

useKitchen()

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
    expect(await noted()).toEqual(atHome)
  })

  it('goes to a page and back by the bar, by wx and by the browser', async () => {
    const goesBack: (() => Promise<unknown>)[] = [
      () => page.getByRole('button', { name: 'Back' }).click(),
      () => answers('navigateBack', {}),
      () => page.goBack(),
    ]
    for (const goBack of goesBack) {
      await open(home)
      await answers('navigateTo', { url: '../second/second?from=home%20%26%20away' })
      await see('came from home & away')
      expect(await pages()).toEqual(['pages/home/home', 'pages/second/second'])
      await goBack()
      await see('tapped 0 times')
      expect(await pages()).toEqual(['pages/home/home'])
      expect((await noted()).slice(atHome.length)).toEqual([
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

  it('a back by whatever way hides a page-container and stays on the page; the next one leaves it', async () => {
    const goesBack: (() => Promise<unknown>)[] = [
      () => page.getByRole('button', { name: 'Back' }).click(),
      () => answers('navigateBack', {}),
      () => page.goBack(),
    ]
    await open(home)
    for (const goBack of goesBack) {
      await answers('navigateTo', { url: '/pages/over/over' })
      for (const hide of [goBack, () => page.keyboard.press('Escape')]) {
        await page.getByRole('button', { name: 'put it over' }).click()
        await see('beforeenter,enter,afterenter')
        await see('over the page')
        await hide()
        await see('beforeenter,enter,afterenter,beforeleave,leave,afterleave')
        await page.getByText('over the page').waitFor({ state: 'hidden' })
        expect(await pages()).toEqual(['pages/home/home', 'pages/over/over'])
      }
      await goBack()
      await page.getByText('tapped 0 times').waitFor()
      expect(await pages()).toEqual(['pages/home/home'])
    }
  })

  it('what was left without the browser is no step of its Back', async () => {
    await open(home)
    await answers('navigateTo', { url: '/pages/over/over' })
    await page.getByRole('button', { name: 'put it over' }).click()
    await page.getByRole('button', { name: 'take it away' }).click()
    await page.getByText('over the page').waitFor({ state: 'hidden' })
    await page.goBack()
    await see('tapped 0 times')
    await answers('navigateTo', { url: '/pages/second/second?from=a' })
    await page.getByRole('button', { name: 'Back' }).click()
    await see('tapped 0 times')
    const left = page.waitForURL('about:blank')
    await page.goBack()
    await left
  })

  it('keeps the address of the visible page, so that a reload opens it again', async () => {
    await open('/?as=host')
    await answers('navigateTo', { url: '/pages/second/second?from=a' })
    await see('came from a')
    expect(new URL(page.url()).search).toBe('?page=pages%2Fsecond%2Fsecond&from=a&as=host')
    await page.reload()
    await see('came from a')
    expect(await pages()).toEqual(['pages/second/second'])
  })

  it('replaces the page on redirectTo and all pages on reLaunch', async () => {
    await open(home)
    await answers('redirectTo', { url: '../second/second?from=r' })
    await see('came from r')
    expect(await pages()).toEqual(['pages/second/second'])
    await page.getByRole('link', { name: 'to the forms' }).click()
    await page.getByRole('button', { name: 'send it' }).waitFor()
    await answers('reLaunch', { url: '/pages/home/home' })
    await see('tapped 0 times')
    expect(await pages()).toEqual(['pages/home/home'])
    expect(await noted()).toContain('home detached')
  })

  it("refuses, in WeChat's words, a page that is not there and a tab", async () => {
    await open()
    expect(await answers('navigateTo', { url: '/pages/gone/gone' })).toEqual({
      how: 'fail',
      answer: { errMsg: 'navigateTo:fail page "pages/gone/gone" is not found' },
    })
    expect(await answers('switchTab', { url: '/pages/home/home' })).toEqual({
      how: 'fail',
      answer: { errMsg: 'switchTab:fail can not switch to no-tabBar page' },
    })
  })

  it('a hidden tab is an app in the background, and comes back', async () => {
    await open(home)
    await see('tapped 0 times')
    const before = (await noted()).length
    await setHidden(true)
    await setHidden(false)
    expect((await noted()).slice(before).filter((line) => !line.endsWith('ready'))).toEqual([
      'home page hidden',
      'home hide',
      'app hide',
      'app show',
      'home page shown',
      'home show',
    ])
  })
})
