import { demoApi } from '../../../local/demo/api'
import type { Figures } from '../../../local/figures'
import { newPage } from '../../support/browser'
import { serve } from '../../support/tiny-server'
import type { TinyServer } from '../../support/tiny-server'
import { browser, live, useRoom } from '../use-room'

useRoom()

/** The same page twice: of another site, and of another port of the same site. */
const strangers = { 'another site': '127.0.0.2', 'another port': '127.0.0.1' }
const pages = new Map<string, TinyServer>()
beforeAll(async () => {
  const html = '<!doctype html><title>a page of somebody else</title><body></body>'
  for (const [name, address] of Object.entries(strangers))
    pages.set(
      name,
      await serve((_, response) => response.setHeader('content-type', 'text/html').end(html), address),
    )
})
afterAll(() => Promise.all([...pages.values()].map((page) => page.close())))

/** Opens a page of a stranger; what it may not do is told in its console, which is no error here. */
async function openStranger(name: string) {
  const { page } = await newPage(browser)
  await page.goto(pages.get(name)?.url ?? '')
  return page
}

const figures = async () => (await (await fetch(`${live.origin}/local/figures`)).json()) as Figures
const state = async () => (await demoApi(live.origin, 'demo').room()).state

describe.each(Object.keys(strangers))('a page of %s', (name) => {
  test('moves nothing by fetch or by a form', async () => {
    const page = await openStranger(name)
    const outcomes = await page.evaluate(async (origin) => {
      const send = (path: string, body: string) =>
        fetch(origin + path, { method: 'POST', mode: 'no-cors', body }).then(
          ({ type }) => type,
          () => 'blocked',
        )
      return Promise.all([
        send('/local/host/pause', '{}'),
        send('/local/crowd', '{"perSecond":7}'),
        send('/local/im/stop', '{}'),
      ])
    }, live.origin)
    expect(outcomes).toHaveLength(3)
    await page.evaluate((origin) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'POST',
        action: `${origin}/local/host/end`,
        enctype: 'text/plain',
      })
      document.body.append(form)
      form.submit()
    }, live.origin)
    await page.waitForURL(`${live.origin}/local/host/end`)
    expect(await page.locator('body').innerText()).toContain('ALLOWED_HOSTS')
    expect(await state()).toBe('live')
    expect(await figures()).toMatchObject({ crowd: 0, imRunning: true })
    await page.context().close()
  })

  test('reads nothing and loads no script, picture or frame', async () => {
    const page = await openStranger(name)
    const loaded = await page.evaluate(async (origin) => {
      const load = (tag: 'script' | 'img' | 'link', attributes: Record<string, string>) =>
        new Promise<string>((resolve) => {
          const element = Object.assign(document.createElement(tag), attributes)
          element.onload = () => resolve('loaded')
          element.onerror = () => resolve('blocked')
          document.body.append(element)
        })
      const read = (path: string) =>
        fetch(origin + path).then(
          () => 'read',
          () => 'blocked',
        )
      return Promise.all([
        load('script', { src: `${origin}/__preview/scripts.js` }),
        load('script', { src: `${origin}/__preview/definition.js` }),
        load('script', { src: `${origin}/local/info`, referrerPolicy: 'no-referrer' }),
        load('img', { src: `${origin}/local/media/poster.jpg` }),
        read('/local/info'),
        read('/api/rooms/demo'),
      ])
    }, live.origin)
    expect(loaded).toEqual(loaded.map(() => 'blocked'))

    const answered = page.waitForResponse((response) => response.url() === `${live.origin}/?as=host`)
    await page.evaluate((origin) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${origin}/?as=host` }))
    }, live.origin)
    expect((await answered).status()).toBe(403)
    await page.context().close()
  })

  test('gets no socket', async () => {
    const page = await openStranger(name)
    const opened = await page.evaluate(
      (origin) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/im/info`)
          socket.onopen = () => resolve('open')
          socket.onclose = () => resolve('closed')
        }),
      live.origin,
    )
    expect(opened).toBe('closed')
    await page.context().close()
  })

  test('leads a person to the room, and makes nobody’s hand move by the address', async () => {
    const page = await openStranger(name)
    await page.evaluate((origin) => void (location.href = `${origin}/`), live.origin)
    await page.getByLabel('Your comment').waitFor()

    await page.goto(pages.get(name)?.url ?? '')
    await page.evaluate((origin) => {
      location.href = `${origin}/?as=host&mute-all=on#open?mute-all=on`
    }, live.origin)
    const goOn = page.getByRole('link', { name: '/?as=host&mute-all=on' })
    await goOn.waitFor()
    expect(await figures()).toMatchObject({ allMuted: false, members: [] })
    await goOn.click()
    await page.getByLabel('Your comment').waitFor()
    await page.context().close()
  })
})

test.each(['127.0.0.1', 'localhost'])(
  'the own page goes on at %s: comments, and every picture',
  async (name) => {
    const { page, errors } = await newPage(browser, { locale: 'en-US' })
    await page.goto(`${live.origin.replace('127.0.0.1', name)}/?as=lin`)
    const words = `all is well at ${name}`
    await page.getByLabel('Your comment').fill(words)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('log', { name: 'Comments' }).getByText(words, { exact: true }).waitFor()
    await page.waitForFunction((poster) => {
      const pictures = [...document.images].filter(({ src }) => src !== '')
      return (
        pictures.some(({ src }) => src === poster) && pictures.every(({ naturalWidth }) => naturalWidth > 0)
      )
    }, `${live.origin}/local/media/poster.jpg`)
    expect(errors).toEqual([])
    await page.context().close()
  },
)

test('who came by a link of another site can reload the page they are on', async () => {
  const page = await openStranger('another site')
  await page.evaluate((origin) => void (location.href = `${origin}/`), live.origin)
  await page.getByLabel('Your comment').waitFor()
  expect(page.url()).toContain('?page=')
  await page.reload()
  await page.getByLabel('Your comment').waitFor()
  await page.context().close()
})
