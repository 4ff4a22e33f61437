import { words } from '../../../miniprogram/i18n/index'
import { layers, roomStore } from '../../../miniprogram/store/index'
import { mount, mountPage, until, type Mounted } from '../../support/mp'
import { rose } from '../../support/gifts'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'
import { product } from '../../support/stocked-shop'

const { gifts, input, me, shop, viewer } = roomStore
type Resolve = (decision: object) => void

/** The page with WeChat's part: a back hides the container of a page that is and leaves any other page. */
function open(path: string, query: Record<string, string> = {}) {
  const page = mountPage(path, query)
  return {
    page,
    bare: () => until(() => page.instance.data['covered'] === false),
    async back() {
      await until(() => page.instance.data['covered'] === true)
      page.fire('wx-page-container', 'beforeleave')
    },
  }
}
const room = () => open('pages/room/room')
const dialogs = (page: Mounted) =>
  page.findAll('[aria-role=dialog]').map((dialog) => dialog.getAttribute('aria-label'))

let need: (resolve: Resolve) => void

beforeEach(() => {
  emptyStore()
  openRoom()
  shop.stocked([product(1)])
  gifts.offered([rose])
  jest.spyOn(roomStore, 'enter').mockResolvedValue()
  jest.spyOn(roomStore, 'leave').mockResolvedValue()
  Object.assign(wx, { onNeedPrivacyAuthorization: (listen: typeof need) => void (need = listen) })
})
afterEach(() => jest.restoreAllMocks())

test('a room with nothing over it is left by a back', () => {
  expect(room().page.instance.data['covered']).toBe(false)
})

test.each<[string, () => void]>([
  [words.shop.products, () => shop.open()],
  [words.gifts.title, () => gifts.open()],
  [words.signInTitle, () => viewer.ask()],
  [words.me, () => me.open()],
  [words.privacyTitle, () => need(() => {})],
])('a back closes "%s", and the next one leaves the room', async (title, appear) => {
  signIn()
  const { page, back, bare } = room()
  appear()
  await until(() => dialogs(page).length > 0)
  expect(dialogs(page)).toEqual([title])
  await back()
  await until(() => dialogs(page).length === 0)
  await bare()
})

test.each([
  ['host-bar', 'about', words.room.about],
  ['question-count', 'open', words.room.questionList],
])('what %s opens is closed by a back too', async (opener, event, title) => {
  roomStore.inquiries.heard({ id: '1', name: 'Li', number: 1, text: 'Is it warm?', at: 0 })
  const { page, back, bare } = room()
  page.fire(opener, event)
  expect(dialogs(page)).toEqual([title])
  await back()
  expect(dialogs(page)).toEqual([])
  await bare()
})

test('a privacy question that is gone back from is answered with no', async () => {
  const decisions: object[] = []
  const { back } = room()
  need((decision) => decisions.push(decision))
  await back()
  expect(decisions).toEqual([{ event: 'disagree' }])
})

test('of several the last one goes first, and what was chosen and typed below stays', async () => {
  const { page, back, bare } = room()
  input.type('is it warm')
  shop.look('p1')
  await until(() => dialogs(page).length === 1)
  page.tap(page.byRole('button', words.room.ask))
  viewer.ask()
  await until(() => dialogs(page).length === 2)
  await back()
  await until(() => dialogs(page).length === 1)
  expect(page.byLabel(words.room.question)).toBeTruthy()
  await back()
  expect(page.byRole('button', words.room.ask)).toBeTruthy()
  expect(dialogs(page)).toEqual([words.shop.product])
  await back()
  await until(() => dialogs(page).length === 0)
  await bare()
  expect([shop.productID, input.draft]).toEqual(['p1', 'is it warm'])
})

test('a back takes the emoji away, the draft stays', async () => {
  const { page, back, bare } = room()
  page.tap(page.byRole('button', words.emoji))
  await back()
  expect(page.byRole('button', words.emoji).getAttribute('aria-expanded')).toBe('false')
  await bare()
})

test('emoji that a mute took away are nothing to close', async () => {
  signIn()
  mount('components/comment-input/comment-input').tap('.emoji')
  expect(layers.some).toBe(true)
  input.muteFor(60)
  await until(() => !layers.some)
})

test.each(['pages/product-sheet/product-sheet', 'pages/gift-panel/gift-panel'])(
  'on %s the sheet is the page, which a back leaves, but not with a dialog over it',
  async (path) => {
    const { page, back, bare } = open(path, { room: 'demo', product: 'p1' })
    await until(() => page.findAll('[aria-role=region]').length === 1)
    expect(layers.some).toBe(false)
    viewer.ask()
    await back()
    await bare()
    expect(viewer.asked).toBe(false)
    expect(page.findAll('[aria-role=region]')).toHaveLength(1)
  },
)
