import { answers, local, noted, open, page, see, sync, useKitchen, watched } from './visit'

useKitchen()

/** Changes the hash of the address, as the stage does it. */
const happen = (hash: string) => page.evaluate((text) => location.replace(`#${text}`), hash)
const addressSettled = () => page.waitForFunction(() => location.hash === '')

describe('a link that opens the running app again', () => {
  it('hides and shows app and page, and hands over its query as the new enter options', async () => {
    await open('/?page=pages/home/home&room=r1')
    await see('tapped 0 times')
    const before = (await noted()).length
    await happen('open?room=r2&text=a%20%26%20b')
    await addressSettled()
    expect((await noted()).slice(before).filter((line) => !line.endsWith('ready'))).toEqual([
      'home page hidden',
      'home hide',
      'app hide',
      'app show',
      'home page shown',
      'home show',
    ])
    expect(await sync('getEnterOptionsSync')).toMatchObject({
      path: 'pages/home/home',
      query: { room: 'r2', text: 'a & b' },
      scene: 1194,
    })
    expect(await sync('getLaunchOptionsSync')).toMatchObject({ query: { room: 'r1' }, scene: 1001 })
  })

  it('leaves the page stack and the way back as they were', async () => {
    await open()
    await answers('navigateTo', { url: '/pages/second/second?from=a' })
    await see('came from a')
    const length = await page.evaluate(() => history.length)
    await happen('open?x=1')
    await addressSettled()
    await see('came from a')
    expect(await page.evaluate(() => history.length)).toBe(length)
    expect(new URL(page.url()).search).toBe('?page=pages%2Fsecond%2Fsecond&from=a')
    await page.goBack()
    await see('tapped 0 times')
  })

  it('says so on screen where it says nothing that can happen', async () => {
    await open()
    await happen('rain')
    await see('#rain is nothing that happens to a phone')
  })
})

describe('airplane mode', () => {
  const socketEvents = (url: string) =>
    page.evaluate((address) => {
      interface Task {
        readyState: number
        onOpen(listener: () => void): void
        onClose(listener: (event: object) => void): void
        onError(listener: (event: object) => void): void
      }
      const { wx } = globalThis as unknown as { wx: { connectSocket(options: object): Task } }
      const events: unknown[] = []
      const task = wx.connectSocket({ url: address, success: () => events.push('called') })
      task.onOpen(() => events.push('open'))
      task.onError((error) => events.push(error))
      task.onClose((close) => events.push(close, task.readyState))
      Object.assign(globalThis, { events })
    }, url)
  const heard = (count: number) =>
    page
      .waitForFunction((length) => {
        const { events } = globalThis as unknown as { events: unknown[] }
        return events.length >= length && events
      }, count)
      .then((handle) => handle.jsonValue())

  const lost = [{ errMsg: 'The network connection was lost.' }, { code: 1006, reason: 'abnormal closure' }, 3]

  it('tells the app, closes open sockets and ends requests under way', async () => {
    await open()
    await page.evaluate(() => {
      const { wx } = globalThis as unknown as { wx: { onNetworkStatusChange(f: (s: object) => void): void } }
      const told: object[] = []
      Object.assign(globalThis, { told })
      wx.onNetworkStatusChange((status) => told.push(status))
    })
    await socketEvents(local('/im').replace('http', 'ws'))
    expect(await heard(2)).toEqual(['called', 'open'])
    const slow = answers('request', { url: local('/slow') })
    await happen('network=off')
    expect(await heard(5)).toEqual(['called', 'open', ...lost])
    expect(await slow).toMatchObject({
      answer: { errMsg: expect.stringMatching(/^request:fail errcode:-106/) as string },
    })
    expect(await answers('getNetworkType')).toMatchObject({ answer: { networkType: 'none' } })
    await happen('network=on')
    await addressSettled()
    expect(await page.evaluate(() => (globalThis as unknown as { told: object[] }).told)).toEqual([
      { isConnected: false, networkType: 'none' },
      { isConnected: true, networkType: 'wifi' },
    ])
  })

  it('keeps new sockets and requests from the server until it is over', async () => {
    await open('/#network=off')
    await see('tapped 0 times')
    expect(await answers('request', { url: local('/echo') })).toMatchObject({
      how: 'fail',
      answer: {
        errMsg: 'request:fail errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED',
      },
    })
    await socketEvents(local('/im').replace('http', 'ws'))
    expect(await heard(4)).toEqual(['called', ...lost])
    await happen('network=on')
    await addressSettled()
    expect(await answers('request', { url: local('/echo') })).toMatchObject({ how: 'success' })
    expect(watched.strangers).toEqual([])
  })
})
