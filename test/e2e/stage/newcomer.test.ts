import type { Page } from 'playwright-core'
import { openStage, phoneIn } from './stage'
import { live, openRoom, useRoom } from '../use-room'

useRoom()

const leave = (page: Page) => page.context().close()
/** What cannot be seen without scrolling, in px: of the page, the panel and the desk. */
const beyondTheEdge = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('aside, main')].map(
      (box) => box.scrollHeight - box.clientHeight + box.scrollWidth - box.clientWidth,
    ),
  )

test('a desktop window shows two phones of one room, and a comment goes each way', async () => {
  const stage = await openStage()
  await stage.soon(stage.caption('Mia'))
  await stage.soon(stage.caption('not signed in yet'))
  await stage.host.say('welcome')
  await stage.viewer.comment('welcome').waitFor()
  await stage.viewer.say('good evening')
  await stage.viewer.signIn()
  await stage.host.comment('good evening').waitFor()
  await stage.soon(stage.caption('Ana'))
  await stage.soon(stage.figure('connected').getByText('2', { exact: true }))
  expect([stage.errors, stage.strangers]).toEqual([[], []])
  await leave(stage.page)
})

test.each([
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
])('nothing has to be scrolled to at $width x $height', async (viewport) => {
  const stage = await openStage({ viewport })
  await stage.soon(stage.caption('Mia'))
  expect(await beyondTheEdge(stage.page)).toEqual([0, 0, 0])
  await leave(stage.page)
})

test('it speaks Chinese to a Chinese browser, and so do the phones', async () => {
  const { page, errors } = await openStage({ locale: 'zh-CN' })
  await page.getByRole('heading', { name: '一个直播间' }).waitFor()
  await page.getByRole('button', { name: '全员禁言' }).waitFor()
  await page.frameLocator('iframe[title="观众"]').getByText('说点什么').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  expect(errors).toEqual([])
  await leave(page)
})

test('a narrow window is the app itself, and so is a desktop window that asks for something', async () => {
  const narrow = await openRoom()
  await narrow.input.waitFor()
  await narrow.page.setViewportSize({ width: 1280, height: 800 })
  await narrow.page.goto(`${live.origin}/?as=lin`)
  await narrow.input.waitFor()
  expect(await narrow.page.locator('iframe, aside').count()).toBe(0)
  await leave(narrow.page)
})

test('up to two viewers more come with a phone of their own, and go again', async () => {
  const stage = await openStage()
  const add = stage.page.getByRole('button', { name: 'Add a viewer' })
  await add.click()
  await add.click()
  await add.waitFor({ state: 'hidden' })
  expect(await beyondTheEdge(stage.page)).toEqual([0, 0, 0])
  const second = stage.phone('another viewer').frame.owner().nth(1)
  const cleo = phoneIn(second.contentFrame())
  await cleo.say('me too')
  await cleo.signIn()
  await stage.host.comment('me too').waitFor()
  await stage.soon(stage.caption('Cleo'))
  await stage.page.getByRole('button', { name: 'Take this phone away: another viewer' }).nth(1).click()
  await stage.soon(stage.caption('Cleo'), 'detached')
  await add.waitFor()
  await leave(stage.page)
})

test('a phone moves into a window of its own and back, and is there once only', async () => {
  const stage = await openStage()
  await stage.soon(stage.caption('Mia'))
  const opened = stage.page.waitForEvent('popup')
  await stage.page.getByRole('link', { name: 'Open in a window of its own: the host' }).click()
  const alone = await opened
  await alone.getByLabel('Your comment').fill('from over here')
  await alone.getByRole('button', { name: 'Send', exact: true }).click()
  await stage.viewer.comment('from over here').waitFor()
  await stage.action('Mute everyone').click()
  await stage.action('Unmute everyone').click()
  await stage.soon(stage.action('Mute everyone'))
  await stage.page.getByRole('button', { name: 'Bring it back' }).click()
  await stage.host.say('back again')
  await stage.viewer.comment('back again').waitFor()
  expect(alone.isClosed()).toBe(true)
  expect(stage.errors).toEqual([])
  await leave(stage.page)
})
