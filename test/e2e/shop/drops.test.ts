import { openQuickRoom, pass } from '../quick-time'
import { asHost, putAway, useRoom } from '../use-room'
import { openShopper, packet, welcome } from './shop-phone'
import type { Shopper } from './shop-phone'

useRoom()

let phones: Shopper[]
afterEach(() => putAway(phones))

test('the time of a drop runs out on screen', async () => {
  phones = [await openShopper('', openQuickRoom)]
  const [viewer] = phones as [Shopper]
  await viewer.input.waitFor()
  await asHost('drop-coupon', { ...welcome, title: 'Quick', seconds: 5 })
  await viewer.page.getByRole('group', { name: 'Coupon: Quick' }).waitFor()
  await pass(viewer.page, 6, viewer.page.getByText(viewer.words.shop.expired, { exact: true }))
})

test('a red packet is split between the first two, in full; the third finds it gone', async () => {
  phones = await Promise.all(['lin', 'chen', 'wei'].map((as) => openShopper(`?as=${as}`)))
  await Promise.all(phones.map((phone) => phone.signedIn()))
  await asHost('drop-red-packet', packet)
  const open = async ({ button, words }: Shopper) => button(`${words.shop.open}: ${packet.title}`).click()
  const won: number[] = []
  const [first, second, third] = phones as [Shopper, Shopper, Shopper]
  await third.button(`${third.words.shop.open}: ${packet.title}`).waitFor()
  for (const phone of [first, second]) {
    await open(phone)
    const text = await phone.page.getByText(/^You got ¥\d/).innerText()
    won.push(Math.round(Number(text.replace('You got ¥', '')) * 100))
  }
  expect(won.reduce((sum, fen) => sum + fen, 0)).toBe(packet.totalFen)
  await open(third)
  await third.says(third.words.shop.packetGone)
  // The browser's own word about the refusal.
  expect(third.errors.splice(0)).toHaveLength(1)
})

test('a coupon that was claimed is not offered to the same viewer again, and waits in their coupons', async () => {
  phones = [await openShopper('?as=tao')]
  const [viewer] = phones as [Shopper]
  const { page, words, button } = viewer
  await viewer.signedIn()
  await asHost('drop-coupon', { ...welcome, title: 'Once' })
  await button(`${words.shop.claim}: Once`).click()
  await viewer.says(words.shop.couponWon)
  await page.reload()
  await viewer.signedIn()
  await asHost('drop-coupon', { ...welcome, title: 'Next' })
  await button(`${words.shop.claim}: Next`).waitFor()
  expect(await button(`${words.shop.claim}: Once`).count()).toBe(0)
  await viewer.openBag()
  await button(words.shop.myCoupons).click()
  const own = page.getByRole('dialog', { name: words.shop.myCoupons }).getByText('Once', { exact: true })
  await own.waitFor()
  expect(await own.count()).toBe(1)
})
