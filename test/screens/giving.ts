import { hostAction } from '../support/host-action'
import type { Phone, Scene } from './scene'
import type { State } from './states'

const enter = async (phone: Phone) => {
  await phone.enter(`as=${phone.as}`)
  await phone.page.getByRole('button', { name: phone.scene.words.me }).waitFor()
}
const tap = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()
const begins = (text: string) => new RegExp(`^${text}`)
const everyone = (phones: readonly Phone[], act: (phone: Phone) => Promise<unknown>) =>
  Promise.all(phones.map(act))

/** Opens the panel with a gift chosen, by its place in the catalogue. */
const choose = async (phone: Phone, place: number, count = '×1') => {
  const { page, scene } = phone
  await tap(phone, scene.words.gifts.give)
  await page.getByRole('radiogroup', { name: scene.words.gifts.title }).getByRole('radio').nth(place).click()
  await page.getByRole('radio', { name: count, exact: true }).click()
}
const give = (phone: Phone) => tap(phone, begins(phone.scene.words.gifts.send(1).split('1')[0] ?? ''))
const close = ({ page, scene }: Phone) =>
  page.getByRole('button', { name: scene.words.close, exact: true }).click({ position: { x: 40, y: 10 } })

/** The room with what its host says of the broadcast. */
const broadcast = (name: string, body: object, sentence: (scene: Scene) => string): State => ({
  name,
  before: (scene) => hostAction(scene.origin, 'status', body),
  open: (phone) => phone.open(`as=${phone.as}`),
  seen: ({ page, scene }) => page.getByText(sentence(scene), { exact: true }).waitFor(),
  after: (scene) => hostAction(scene.origin, 'status', { state: 'live' }),
})

/** Hearts, gifts, the host, and how far the broadcast is. */
export const giving: readonly State[] = [
  {
    name: 'hearts',
    open: enter,
    async happen(scene, phones) {
      const like = (phone: Phone) => tap(phone, begins(scene.words.room.like))
      for (let i = 0; i < 6; i++) await everyone(phones, like)
    },
  },
  {
    name: 'gifts',
    async open(phone) {
      await enter(phone)
      await choose(phone, 2)
    },
  },
  {
    name: 'gifts-guest',
    async open(phone) {
      await phone.enter()
      await choose(phone, 1)
    },
  },
  {
    name: 'gifts-too-dear',
    async open(phone) {
      await enter(phone)
      await choose(phone, 5, '×5')
      await phone.page.getByText(phone.scene.words.gifts.tooDear(1600)).waitFor()
    },
  },
  {
    name: 'gifts-combo',
    async open(phone) {
      await enter(phone)
      await choose(phone, 0, '×10')
      await give(phone)
      await tap(phone, begins(phone.scene.words.gifts.again))
    },
  },
  {
    name: 'gift-banners',
    open: enter,
    happen: (_, phones) =>
      everyone(phones, async (phone) => {
        await choose(phone, 1, '×5')
        await give(phone)
        await close(phone)
      }),
  },
  {
    name: 'gift-moment',
    open: enter,
    async happen(_, phones) {
      const [first] = phones
      if (!first) return
      await choose(first, 5)
      await give(first)
      await close(first)
    },
    seen: ({ page, scene }) =>
      page.getByRole('status', { name: new RegExp(scene.words.gifts.gave('(.+)')) }).waitFor(),
  },
  {
    name: 'about',
    async open(phone) {
      await enter(phone)
      await tap(phone, begins(phone.scene.words.room.about))
    },
  },
  broadcast('waiting', { state: 'waiting', startsAt: Math.floor(Date.now() / 1000) + 5 * 3600 }, (scene) =>
    scene.words.room.inHours(5),
  ),
  broadcast('paused', { state: 'paused' }, (scene) => scene.words.room.paused),
  broadcast('ended', { state: 'ended' }, (scene) => scene.words.room.ended),
  {
    name: 'gift-page',
    async open(phone) {
      const { words } = phone.scene
      await phone.open(`as=${phone.as}&page=pages/gift-panel/gift-panel&room=demo`)
      await phone.page.getByRole('img', { name: begins(words.gifts.balance) }).waitFor()
    },
  },
  {
    name: 'questions',
    async open(phone) {
      const { words } = phone.scene
      await enter(phone)
      await tap(phone, /^(Bag|购物袋)/)
      await tap(phone, /^3: /)
      await tap(phone, words.room.ask)
    },
  },
]
