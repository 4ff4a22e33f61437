import { hostAction } from '../support/host-action'
import type { Phone, Scene } from './scene'
import type { State } from './states'

const asHost = (name: string, body: object) => (scene: Scene) => hostAction(scene.origin, name, body)
const show = (...productIDs: string[]) => asHost('show', { productIDs })
const button = ({ page }: Phone, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const says = ({ page }: Phone, text: string) => page.getByText(text, { exact: true }).first().waitFor()

const openBag = async (phone: Phone, query = `as=${phone.as}`) => {
  await phone.enter(query)
  await button(phone, phone.scene.words.shop.bag(9)).click()
}
const openProduct = async (phone: Phone, number: number) => {
  await openBag(phone)
  await button(phone, new RegExp(`^${number}: `)).click()
}
const buy = (phone: Phone) => button(phone, phone.scene.words.shop.buy).click()

/** Drops live long enough to be claimed by three phones. */
const seconds = 60
const titles = {
  en: {
    large: 'For a whole table',
    small: 'Welcome to the kiln',
    packet: 'Thank you',
    won: 'See you at the kiln',
  },
  zh: { large: '一桌好碗', small: '新朋友见面礼', packet: '谢谢大家今晚来看开窑', won: '下次开窑再见' },
}
const coupon = (scene: Scene, title: string, amountFen: number, minimumFen: number) =>
  asHost('drop-coupon', { title, amountFen, minimumFen, total: 50, validSeconds: 86_400, seconds })(scene)
const packet = (scene: Scene, title: string) =>
  asHost('drop-red-packet', { title, totalFen: 2000, count: 5, seconds })(scene)
/** What the ticket of a drop offers. */
const ticket = (phone: Phone, what: 'claim' | 'open', title: keyof (typeof titles)['en']) =>
  button(phone, `${phone.scene.words.shop[what]}: ${titles[phone.scene.language][title]}`)

const link = (phone: Phone, product: string) =>
  phone.open(`as=${phone.as}&page=pages/product-sheet/product-sheet&room=demo&product=${product}`)

/** The shop, its drops and its links; drops come last, because they stay a while. */
export const shopping: readonly State[] = [
  {
    name: 'shop-card',
    before: show('cup-blue'),
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: (scene) => scene.talk(),
    seen: (phone) => phone.page.getByRole('button', { name: `${phone.scene.words.shop.onShow}: ` }).waitFor(),
  },
  { name: 'shop-list', before: show('tea-set'), open: (phone) => openBag(phone) },
  { name: 'shop-product', open: (phone) => openProduct(phone, 9) },
  { name: 'shop-sold-out', open: (phone) => openProduct(phone, 7) },
  {
    name: 'shop-buying',
    async open(phone) {
      await phone.page.route('**/orders', () => new Promise<void>(() => {}))
      await openProduct(phone, 3)
      await buy(phone)
      await button(phone, phone.scene.words.shop.buying).waitFor()
    },
  },
  {
    name: 'shop-failed',
    async open(phone) {
      await phone.page.route('**/orders', (route) => route.abort())
      await openProduct(phone, 3)
      await buy(phone)
      await says(phone, phone.scene.words.shop.remedies.network)
    },
  },
  {
    name: 'shop-no-orders',
    async open(phone) {
      await openBag(phone)
      await button(phone, phone.scene.words.shop.myOrders).click()
      await says(phone, phone.scene.words.shop.noOrders)
    },
  },
  {
    name: 'shop-bought',
    async open(phone) {
      await openProduct(phone, 3)
      await buy(phone)
      await says(phone, phone.scene.words.shop.bought)
    },
  },
  {
    name: 'shop-orders',
    async open(phone) {
      await openBag(phone)
      await button(phone, phone.scene.words.shop.myOrders).click()
      await says(phone, phone.scene.words.shop.orderStates.paid)
    },
  },
  {
    name: 'shop-guest',
    async open(phone) {
      await openBag(phone, '')
      await button(phone, phone.scene.words.shop.myCoupons).click()
      await phone.page.getByRole('dialog', { name: phone.scene.words.signInTitle }).waitFor()
    },
  },
  {
    name: 'link-loading',
    async open(phone) {
      await phone.page.route('**/api/rooms/**', () => new Promise<void>(() => {}))
      await link(phone, 'bowl-grey')
      await phone.page.getByLabel(phone.scene.words.entering).first().waitFor()
    },
  },
  {
    name: 'link',
    async open(phone) {
      await link(phone, 'bowl-grey')
      await phone.page.getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'link-unknown',
    async open(phone) {
      await link(phone, 'nothing')
      await says(phone, phone.scene.words.shop.noLonger)
    },
  },
  {
    name: 'drop-coupon',
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: (scene) => coupon(scene, titles[scene.language].large, 5000, 30_000),
    seen: (phone) => ticket(phone, 'claim', 'large').waitFor(),
  },
  {
    name: 'drop-claimed',
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: (scene) => coupon(scene, titles[scene.language].small, 1000, 0),
    async seen(phone) {
      await ticket(phone, 'claim', 'small').click()
      await says(phone, phone.scene.words.shop.couponWon)
    },
  },
  {
    name: 'shop-coupons',
    async open(phone) {
      await openBag(phone)
      await button(phone, phone.scene.words.shop.myCoupons).click()
      await phone.page
        .getByRole('button', { name: `${phone.scene.words.shop.use}: ` })
        .first()
        .waitFor()
    },
  },
  {
    name: 'shop-discount',
    async open(phone) {
      await openProduct(phone, 9)
      await phone.page.getByRole('radio', { name: phone.scene.words.shop.off('¥10') }).click()
      await says(phone, '¥518')
    },
  },
  {
    name: 'drop-packet',
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: (scene) => packet(scene, titles[scene.language].packet),
    seen: (phone) => ticket(phone, 'open', 'packet').waitFor(),
  },
  {
    name: 'drop-won',
    open: (phone) => phone.enter(`as=${phone.as}`),
    happen: (scene) => packet(scene, titles[scene.language].won),
    async seen(phone) {
      await ticket(phone, 'open', 'won').click()
      await phone.page.getByText(phone.scene.words.shop.packetWon('¥')).waitFor()
    },
  },
]
