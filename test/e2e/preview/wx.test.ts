import { answers, kitchen, local, open, page, sync, useKitchen, type Wx } from './visit'

useKitchen()

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

describe('asynchronous calls without callbacks', () => {
  it('answer by a promise, which rejects with the fail answer', async () => {
    await open()
    expect(await sync('setStorage', { key: 'a', data: 1 })).toEqual({ errMsg: 'setStorage:ok' })
    const reason = await page.evaluate(() => {
      const { wx } = globalThis as unknown as {
        wx: Record<'getStorage', (options: object) => Promise<unknown>>
      }
      return wx.getStorage({ key: 'b' }).catch((error: unknown) => error)
    })
    expect(reason).toEqual({ errMsg: 'getStorage:fail data not found' })
  })
})

describe('who and where', () => {
  it('signs in as the user of the URL, else under the name of the phone, else as a visitor that stays the same', async () => {
    await open('/?as=host')
    expect(await answers('login')).toMatchObject({ answer: { code: 'local:host' } })
    await page.goto(local('/'))
    const { answer } = await answers('login')
    expect(answer).toMatchObject({ code: expect.stringMatching(/^local:visitor-\w{4}$/) as string })
    await page.reload()
    expect((await answers('login')).answer).toEqual(answer)
    await page.goto(local('/?phone=left'))
    expect(await answers('login')).toMatchObject({ answer: { code: 'local:left' } })
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
