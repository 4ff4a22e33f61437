import type { Browser } from 'playwright-core'
import { launch } from '../../support/browser'
import { openRoomPage } from '../../support/room-page'
import { started } from '../../support/started'
import type { Started } from '../../support/started'

let live: Started
let browser: Browser
beforeAll(async () => {
  live = await started({ CROWD: '5', CLIP: '1' })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await live.stop()
})

test('the crowd is talking at first sight', async () => {
  const { page, comments } = await openRoomPage(browser, live.origin)
  await comments.getByText('Good evening everyone').waitFor()
  await page.context().close()
})

test('a release without a cloud says so, whoever the address claims to be', async () => {
  const { page, errors } = await openRoomPage(browser, live.origin, '?env=release&as=host')
  await page.getByText('This version has no live service set up yet').waitFor()
  expect(await page.getByLabel('Your comment').count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})

test('a room that does not exist says so and offers to try again', async () => {
  const { page } = await openRoomPage(browser, live.origin, '?page=pages/room/room&room=nowhere')
  await page.getByText('This room could not be found').waitFor()
  await page.getByRole('button', { name: 'Enter again' }).waitFor()
  await page.context().close()
})
