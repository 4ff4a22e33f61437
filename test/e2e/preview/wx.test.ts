import type { Browser, Page } from 'playwright-core'
import { launch, newPage, type WatchedPage } from '../../support/browser'
import { openKitchen, type Kitchen } from './kitchen'

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
beforeEach(() => void kitchen.reached.splice(0))
afterEach(async () => {
  expect(watched.errors).toEqual([])
  expect(watched.strangers).toEqual([])
  await page.context().close()
})

async function open(path = '/') {
  watched = await newPage(browser)
  page = watched.page
  await page.goto(kitchen.origin + path)
}

/** What the tests use of `wx`, inside the page. */
interface Wx {
  [name: string]: (options?: unknown) => unknown
}

/** Calls a synchronous wx function in the page. */
const sync = (name: string, ...args: unknown[]) =>
  page.evaluate(
    ([method, list]) => {
      const api = (globalThis as unknown as { wx: Record<string, (...args: unknown[]) => unknown> }).wx
      return api[method]?.(...list)
    },
    [name, args] as const,
  )

/** Calls an asynchronous wx function with callbacks; answers which was called and with what. */
const answers = (name: string, options: object = {}) =>
  page.evaluate(
    ([method, rest]) =>
      new Promise<{ how: string; answer: unknown }>((resolve) => {
        const done = (how: string) => (answer: unknown) => resolve({ how, answer })
        const api = (globalThis as unknown as { wx: Wx }).wx
        api[method]?.({ ...rest, success: done('success'), fail: done('fail') })
      }),
    [name, options] as const,
  )

const local = (path: string) => `${kitchen.origin}${path}`
/** The same server under a name that is not in the domain list. */
const unlisted = (path: string) => local(path).replace('127.0.0.1', 'localhost')

describe('wx.request', () => {
  it('sends JSON and reads JSON, whatever the status', async () => {
    await open()
    const complaint = page.waitForEvent('console')
    expect(await answers('request', { url: local('/teapot'), method: 'POST', data: { a: 1 } })).toMatchObject(
      {
        how: 'success',
        answer: {
          errMsg: 'request:ok',
          statusCode: 418,
          data: { method: 'POST', url: '/teapot', type: 'application/json', body: '{"a":1}' },
        },
      },
    )
    await complaint
    expect(watched.errors.splice(0)).toEqual([expect.stringContaining('418')])
  })

  it('puts the data of a GET into the URL', async () => {
    await open()
    expect(await answers('request', { url: local('/echo?x=1'), data: { y: 'ä b' } })).toMatchObject({
      answer: { data: { url: '/echo?x=1&y=%C3%A4+b' } },
    })
  })

  it("refuses a host outside of the domain list in WeChat's words, before it connects", async () => {
    await open()
    expect(await answers('request', { url: unlisted('/echo') })).toEqual({
      how: 'fail',
      answer: { errMsg: 'request:fail url not in domain list' },
    })
    expect(await answers('request', { url: '/echo' })).toEqual({
      how: 'fail',
      answer: { errMsg: 'request:fail invalid url "/echo"' },
    })
    expect(kitchen.reached).toEqual([])
  })

  it('fails after its timeout and when it is aborted', async () => {
    await open()
    expect(await answers('request', { url: local('/slow'), timeout: 50 })).toMatchObject({
      answer: { errMsg: 'request:fail timeout' },
    })
    const aborted = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const api = (globalThis as unknown as { wx: { request(o: object): { abort(): void } } }).wx
          api.request({ url, fail: resolve }).abort()
        }),
      local('/slow'),
    )
    expect(aborted).toEqual({ errMsg: 'request:fail abort' })
  })
})

describe('wx.connectSocket', () => {
  interface Task {
    onOpen(listener: () => void): void
    onMessage(listener: (event: { data: unknown }) => void): void
    onClose(listener: (event: { code: number }) => void): void
    onError(listener: (event: { errMsg: string }) => void): void
    send(options: { data: unknown }): void
    close(code: number): void
  }

  it('carries binary frames, hears every listener and closes with a bare number', async () => {
    await open()
    const heard = await page.evaluate(
      (url) =>
        new Promise<unknown[]>((resolve) => {
          const events: unknown[] = []
          const task = (globalThis as unknown as { wx: { connectSocket(o: object): Task } }).wx.connectSocket(
            { url },
          )
          task.onOpen(() => task.send({ data: new Uint8Array([1, 2, 3]).buffer }))
          task.onMessage(({ data }) => events.push(data instanceof ArrayBuffer ? data.byteLength : data))
          task.onMessage(() => {
            events.push('second listener')
            task.close(4000)
          })
          task.onClose(({ code }) => resolve([...events, code]))
        }),
      local('/im').replace('http', 'ws'),
    )
    expect(heard).toEqual([3, 'second listener', 4000])
  })

  it('refuses a host outside of the domain list before it connects: fail, error and close', async () => {
    await open()
    const heard = await page.evaluate(
      (url) =>
        new Promise<unknown[]>((resolve) => {
          const events: unknown[] = []
          const { wx } = globalThis as unknown as { wx: { connectSocket(o: object): Task } }
          const task = wx.connectSocket({
            url,
            fail: (error: { errMsg: string }) => events.push(error.errMsg),
          })
          task.onError(({ errMsg }) => events.push(errMsg))
          task.onClose(({ code }) => resolve([...events, code]))
        }),
      unlisted('/im').replace('http', 'ws'),
    )
    expect(heard).toEqual(['connectSocket:fail url not in domain list', 'url not in domain list', 1006])
    expect(kitchen.reached).toEqual([])
  })
})

describe('wx storage', () => {
  it('keeps values over a reload and answers an empty string for what is not there', async () => {
    await open()
    await sync('setStorageSync', 'cart', { items: [1] })
    await page.reload()
    expect(await sync('getStorageSync', 'cart')).toEqual({ items: [1] })
    expect(await sync('getStorageSync', 'other')).toBe('')
    expect(await answers('getStorage', { key: 'other' })).toEqual({
      how: 'fail',
      answer: { errMsg: 'getStorage:fail data not found' },
    })
  })

  it('shares nothing between two phones on one origin', async () => {
    await open('/?phone=left')
    await sync('setStorageSync', 'name', 'left')
    await page.goto(local('/?phone=right'))
    expect(await sync('getStorageSync', 'name')).toBe('')
    await sync('clearStorageSync')
    await page.goto(local('/?phone=left'))
    expect(await sync('getStorageSync', 'name')).toBe('left')
  })
})

describe('who and where', () => {
  it('signs in as the user of the URL, else as a visitor that stays the same', async () => {
    await open('/?as=host')
    expect(await answers('login')).toMatchObject({ answer: { code: 'local:host' } })
    await page.goto(local('/'))
    const { answer } = await answers('login')
    expect(answer).toMatchObject({ code: expect.stringMatching(/^local:visitor-\w{4}$/) as string })
    await page.reload()
    expect((await answers('login')).answer).toEqual(answer)
  })

  it('tells environment, language and origin by the URL', async () => {
    await open('/?env=trial&lang=zh')
    expect(await sync('getAccountInfoSync')).toMatchObject({ miniProgram: { envVersion: 'trial' } })
    expect(await sync('getAppBaseInfo')).toMatchObject({ language: 'zh_CN' })
    expect(await sync('getExtConfigSync')).toEqual({ origin: kitchen.origin })
    await page.goto(local('/'))
    expect(await sync('getAccountInfoSync')).toMatchObject({ miniProgram: { envVersion: 'develop' } })
    expect(await sync('getSystemInfoSync')).toMatchObject({
      language: 'en',
      windowWidth: 390,
      fontSizeSetting: 16,
    })
  })

  it('measures the capsule where it is drawn', async () => {
    await open()
    const { x, y, width, height } = (await page.locator('.capsule').boundingBox()) ?? {}
    expect(await sync('getMenuButtonBoundingClientRect')).toMatchObject({ left: x, top: y, width, height })
  })

  it('tells when the browser goes offline', async () => {
    await open()
    const told = page.waitForEvent('console')
    await page.evaluate(() => {
      const { wx } = globalThis as unknown as { wx: Wx }
      wx['onNetworkStatusChange']?.((status: object) => console.log(JSON.stringify(status)))
    })
    await page.context().setOffline(true)
    expect(JSON.parse((await told).text())).toEqual({ isConnected: false, networkType: 'none' })
  })
})

describe('toasts and dialogs', () => {
  it('shows a toast until it is hidden', async () => {
    await open()
    await answers('showToast', { title: 'well done', duration: 60_000 })
    await page.getByRole('status').getByText('well done').waitFor()
    await answers('hideToast')
    await page.getByText('well done').waitFor({ state: 'detached' })
  })

  it('answers which button of a modal was pressed', async () => {
    await open()
    for (const [name, confirm] of [
      ['OK', true],
      ['Cancel', false],
    ] as const) {
      const pressed = answers('showModal', { title: 'Leave', content: 'Really?' })
      await page.getByRole('dialog', { name: 'Leave' }).getByRole('button', { name }).click()
      expect(await pressed).toMatchObject({ how: 'success', answer: { confirm, cancel: !confirm } })
    }
  })

  it('answers which item of an action sheet was tapped, and fails on cancel', async () => {
    await open('/?lang=zh')
    const tapped = answers('showActionSheet', { itemList: ['a', 'b'] })
    await page.getByRole('button', { name: 'b', exact: true }).click()
    expect(await tapped).toMatchObject({ answer: { tapIndex: 1 } })
    const cancelled = answers('showActionSheet', { itemList: ['a'] })
    await page.getByRole('button', { name: '取消' }).click()
    expect(await cancelled).toEqual({ how: 'fail', answer: { errMsg: 'showActionSheet:fail cancel' } })
  })
})

describe('looking at what is drawn', () => {
  it('measures nodes in px of the phone, also in a frame, and scroll offsets', async () => {
    await open()
    await page.setViewportSize({ width: 1280, height: 1000 })
    const results = await page.evaluate(
      () =>
        new Promise((resolve) => {
          interface Query {
            select(selector: string): Record<string, () => void>
            exec(callback: (results: unknown) => void): void
          }
          const query = (
            globalThis as unknown as { wx: { createSelectorQuery(): Query } }
          ).wx.createSelectorQuery()
          query.select('#item-1')['boundingClientRect']?.()
          query.select('.numbers')['scrollOffset']?.()
          query.select('.nowhere')['boundingClientRect']?.()
          query.exec(resolve)
        }),
    )
    expect(results).toEqual([
      expect.objectContaining({
        id: 'item-1',
        left: 0,
        width: 390,
        height: expect.closeTo(31.2, 1) as number,
      }),
      expect.objectContaining({ scrollTop: 0, scrollHeight: 936 }),
      null,
    ])
  })
})
