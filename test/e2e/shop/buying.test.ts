import { openQuickRoom, pass } from '../quick-time'
import { asHost, putAway, useRoom } from '../use-room'
import { openShopper, welcome } from './shop-phone'
import type { Shopper } from './shop-phone'

useRoom()

let host: Shopper
let viewer: Shopper
afterEach(() => putAway([host, viewer]))

const BLUE = 'Hand-thrown mug, deep blue with a white drip'

test('a guest claims a coupon and buys the product on show with it; the room hears of it, and one less is left', async () => {
  ;[host, viewer] = await Promise.all([openShopper('?as=host'), openShopper()])
  const { words, button } = viewer
  await asHost('show', { productIDs: ['cup-blue'] })
  await viewer.card(BLUE).waitFor()
  await asHost('drop-coupon', welcome)
  await button(`${words.shop.claim}: Welcome`).click()
  await viewer.signInAsAsked()
  await viewer.says(words.shop.couponWon)

  await viewer.card(BLUE).click()
  await viewer.option('380 ml').click()
  await viewer.says(words.shop.few(4))
  await viewer.option(words.shop.off('¥10')).waitFor()
  await viewer.says('¥148')
  await button(words.shop.buy).click()
  await viewer.says(words.shop.bought)
  await viewer.says(words.shop.paid('¥148'))
  await host.comments.getByText(words.buying('2', 0)).waitFor()

  await button(words.back).click()
  await viewer.product(2).click()
  await viewer.option('380 ml').click()
  await viewer.says(words.shop.few(3))
  expect(await viewer.option(words.shop.off('¥10')).count()).toBe(0)
})

test('an order whose answer was lost is tried again and made once', async () => {
  ;[host, viewer] = await Promise.all([openShopper('?as=host'), openShopper('?as=lin')])
  const { page, words, button } = viewer
  await viewer.signedIn()
  await page.route(
    '**/api/rooms/*/orders',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await viewer.openBag()
  await viewer.product(3).click()
  await button(words.shop.buy).click()
  await viewer.says(words.failures.network)
  await viewer.says(words.shop.remedies.network)
  await button(words.shop.buy).click()
  await viewer.says(words.shop.bought)
  await button(words.shop.myOrders).click()
  await page.getByText(words.shop.bought).waitFor({ state: 'hidden' })
  await viewer.says('One bowl × 1')
  expect(await page.getByText('One bowl × 1').count()).toBe(1)
  // The browser's own word about the answer that was lost.
  expect(viewer.errors.splice(0)).toHaveLength(1)
})

test('what another viewer buys last is sold out for who looks at it', async () => {
  ;[host, viewer] = await Promise.all([openShopper('?as=chen'), openShopper('?as=wei', openQuickRoom)])
  for (const phone of [host, viewer]) {
    await phone.signedIn()
    await phone.openBag()
    await phone.product(9).click()
    await phone.option('Gift box with 50 g of tea').click()
  }
  for (let more = 1; more < 3; more++) await host.button(host.words.shop.more).click()
  await host.says('¥1,794')
  await host.button(host.words.shop.buy).click()
  await host.says(host.words.shop.bought)
  const soldOut = `Gift box with 50 g of tea ${viewer.words.shop.soldOut}`
  // A purchase is no hurry: within 5 seconds the room is read again.
  await pass(viewer.page, 6, viewer.page.getByRole('radio', { name: soldOut, disabled: true }))
})

test('withdrawn by the host, the product leaves the screen', async () => {
  ;[host, viewer] = await Promise.all([openShopper('?as=host'), openShopper()])
  await asHost('show', { productIDs: ['cup-blue'] })
  await viewer.card(BLUE).waitFor()
  await asHost('show', { productIDs: [] })
  await viewer.card(BLUE).waitFor({ state: 'hidden' })
})
