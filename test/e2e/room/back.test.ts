import type { Page } from 'playwright-core'
import { openStage } from '../stage/stage'
import { openShopper } from '../shop/shop-phone'
import { putAway, useRoom } from '../use-room'

useRoom()

/** Waits until a back would close something, in the phone that this page is or that stands in this frame. */
const covered = (phone: Pick<Page, 'locator'>) =>
  phone.locator('wx-page-container[data-shown]').waitFor({ state: 'attached' })
const bare = (phone: Pick<Page, 'locator'>) =>
  phone.locator('wx-page-container[data-shown]').waitFor({ state: 'detached' })

test('a back closes one thing after the other, and the room stays open with the draft', async () => {
  const viewer = await openShopper()
  const { page, words, button, signIn } = viewer
  const orders = page.getByRole('dialog', { name: words.shop.myOrders })
  const list = page.getByRole('dialog', { name: words.shop.products })
  await viewer.input.fill('is it lead free')
  await button(words.emoji).click()
  await covered(page)
  await page.goBack()
  await bare(page)
  await page.getByRole('group', { name: words.emoji }).waitFor({ state: 'detached' })

  await viewer.openBag()
  await button(words.shop.myOrders).click()
  await signIn.waitFor()
  await covered(page)
  await page.goBack()
  await signIn.waitFor({ state: 'detached' })
  expect(await orders.isVisible()).toBe(true)
  await covered(page)
  await page.goBack()
  await list.waitFor()
  await covered(page)
  await page.goBack()
  await list.waitFor({ state: 'detached' })
  await viewer.holds('is it lead free')
  await viewer.comments.waitFor()
  await putAway([viewer])
})

test('a sheet that was closed by a tap is no step back: the next back leaves', async () => {
  const viewer = await openShopper()
  const { page, words, button } = viewer
  for (let times = 0; times < 2; times += 1) {
    await viewer.openBag()
    await covered(page)
    await button(words.close).click({ position: { x: 20, y: 100 } })
    await bare(page)
  }
  const left = page.waitForURL('about:blank')
  await page.goBack()
  await left
  await putAway([viewer])
})

test('on the stage a back is the phone’s that was covered last, and leaves the stage once none is', async () => {
  const { page, host, viewer, errors } = await openStage()
  const sheets = [host, viewer].map(({ frame }) => frame.getByRole('dialog', { name: 'Products' }))
  // page.goBack() waits for the stage itself to move.
  const back = () => page.evaluate(() => history.back())
  for (const phone of [host, viewer]) {
    await phone.frame.getByRole('button', { name: /^Bag/ }).click()
    await covered(phone.frame)
  }
  await back()
  await sheets[1]?.waitFor({ state: 'detached' })
  expect(await sheets[0]?.isVisible()).toBe(true)
  await viewer.frame.getByRole('button', { name: /^Bag/ }).click()
  await covered(viewer.frame)
  await host.button('Close').click({ position: { x: 20, y: 100 } })
  await bare(host.frame)
  await back()
  await bare(viewer.frame)
  const left = page.waitForURL('about:blank')
  await back()
  await left
  expect(errors).toEqual([])
  await page.context().close()
})
