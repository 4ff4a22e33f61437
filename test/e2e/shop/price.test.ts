import { hostSaves } from '../../support/host-action'
import { asHost, live, putAway, useRoom } from '../use-room'
import { openShopper } from './shop-phone'
import type { Shopper } from './shop-phone'

useRoom()

let phones: Shopper[] = []
afterEach(() => putAway(phones))

/** Lin has the sheet of a product open. */
const openSheet = async (number: number, query = '') => {
  const viewer = await openShopper(`?as=lin${query}`)
  phones = [viewer]
  await viewer.signedIn()
  await viewer.openBag()
  await viewer.product(number).click()
  return viewer
}
const saves = (productID: string, sku: object) => hostSaves(live.origin, productID, { skus: [sku] })
const buy = ({ button, words }: Shopper) => button(words.shop.buy).click()

test.each([
  ['en', 3, 'bowl-oat'],
  ['zh', 4, 'bowl-grey'],
])(
  'a price that rises while the sheet is open is asked about and not charged, in %s',
  async (lang, number, product) => {
    const viewer = await openSheet(number, `&lang=${lang}`)
    const { words, page } = viewer
    await viewer.says('¥68')
    await saves(product, { skuID: `${product}-1`, priceFen: 99_900 })
    await buy(viewer)
    await viewer.says(words.failures['price-changed'])
    await viewer.says(words.shop.remedies['price-changed'])
    // The price of one, and the total.
    await page.getByText('¥999', { exact: true }).nth(1).waitFor()
    // The browser's own word about the refusal.
    expect(viewer.errors.splice(0)).toHaveLength(1)
    await buy(viewer)
    await viewer.says(words.shop.bought)
    await viewer.says(words.shop.paid('¥999'))
    await viewer.button(words.shop.myOrders).click()
    await viewer.says('¥999')
    expect(await page.getByText('¥68', { exact: true }).count()).toBe(0)
  },
)

test('a price that falls while the sheet is open is passed on, and said', async () => {
  const viewer = await openSheet(5)
  await viewer.says('¥268')
  await saves('serving-bowl-blue', { skuID: 'serving-bowl-blue', priceFen: 9900 })
  await buy(viewer)
  await viewer.says(viewer.words.shop.paidLess('¥99', '¥268'))
})

test('an option that the host takes away is not another one: the viewer chooses again', async () => {
  const viewer = await openSheet(8)
  const { words, button } = viewer
  await viewer.option('24 cm').click()
  await viewer.says('¥248')
  await saves('vase-oat', { skuID: 'vase-oat-24', remove: true })
  await buy(viewer)
  await viewer.says(words.shop.choiceGone)
  expect(viewer.errors.splice(0)).toHaveLength(1)
  await viewer.page.getByRole('button', { name: words.shop.choose, disabled: true }).waitFor()
  await viewer.option('18 cm').click()
  await viewer.says('¥198')
  await button(words.shop.buy).click()
  await viewer.says(words.shop.paid('¥198'))
})

test.each(['en', 'zh'])(
  'the card says from which price on, whole, on a narrow phone too, in %s',
  async (lang) => {
    await saves('tea-set', { skuID: 'tea-set-box', priceFen: 128_850 })
    await saves('tea-set', { skuID: 'tea-set-box-tea', priceFen: 159_800 })
    await asHost('show', { productIDs: ['tea-set'] })
    const viewer = await openShopper(`?as=lin&lang=${lang}`)
    phones = [viewer]
    const { page, words } = viewer
    await page.setViewportSize({ width: 320, height: 568 })
    const price = page.getByText(words.shop.from('¥1,288.50'), { exact: true })
    await price.waitFor()
    const isWhole = await price.evaluate((text) => {
      const [inner, outer] = [text, text.closest('[role=button]')].map((one) => one?.getBoundingClientRect())
      return !!inner && !!outer && inner.right <= outer.right && text.scrollWidth <= text.clientWidth
    })
    expect(isWhole).toBe(true)
  },
)
