import { answers, kitchen, local, open, page, unlisted, useKitchen, watched } from './visit'

useKitchen()

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
