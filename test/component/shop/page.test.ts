import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { eventually } from '../../support/eventually'
import { mountPage, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'
import { product } from '../../support/stocked-shop'

const { shop, room } = roomStore
const open = (query: Record<string, string> = { room: 'demo', product: 'p1' }) =>
  mountPage('pages/product-sheet/product-sheet', query)

/** Where the page has led to. */
const led: string[] = []

beforeEach(() => {
  emptyStore()
  led.length = 0
  Object.assign(wx, { redirectTo: ({ url }: { url: string }) => void led.push(url) })
  jest.spyOn(roomStore, 'leave').mockResolvedValue()
})
afterEach(() => jest.restoreAllMocks())

const entering = () =>
  jest.spyOn(roomStore, 'enter').mockImplementation(async (entry) => room.entering(entry?.room ?? ''))

test.each([
  ['a link', { room: '%40TGS%23a1', product: 'p1' }],
  ['a code', { scene: encodeURIComponent('@TGS#a1/p1') }],
])('%s leads to its product in its room', (_, query: Record<string, string>) => {
  const entered = entering()
  const page = open(query)
  expect(entered).toHaveBeenCalledWith({ room: '@TGS#a1', as: undefined })
  expect([shop.view, shop.productID]).toEqual(['product', 'p1'])
  page.unmount()
  expect(roomStore.leave).toHaveBeenCalledTimes(1)
})

test('a link without a product leads to all of them', () => {
  entering()
  open({ room: 'demo' })
  expect(shop.view).toBe('list')
})

test('on the way it has the shape of a product, then it is there with its host', async () => {
  entering()
  const page = open()
  await until(() => page.byLabel(words.entering))
  shop.stocked([product(1)])
  openRoom()
  await until(() => page.text().includes('Bowl 1'))
  expect(page.text()).toContain('Mai')
})

test('a product that is unknown there leads to the others', async () => {
  entering()
  const page = open({ room: 'demo', product: 'nothing' })
  openRoom()
  await until(() => page.text().includes(words.shop.noLonger))
})

test('one tap enters the room, as who one is', () => {
  entering()
  const page = open({ room: 'demo', product: 'p1', as: 'lin' })
  page.tap(page.byRole('button', words.shop.enterRoom))
  expect(led).toEqual(['/pages/room/room?room=demo&as=lin'])
})

test.each(['once it is on screen', 'before it is'])(
  'who is done with the product goes on to the room: %s',
  async (when) => {
    entering()
    const page = open()
    if (when === 'once it is on screen') await until(() => page.byRole('region', words.shop.product))
    shop.close()
    await eventually(() => led.length > 0, 'the way into the room')
    expect(led).toEqual(['/pages/room/room?room=demo'])
  },
)

test('a room that is out of reach says so and can be tried again, with the same product', async () => {
  const entered = entering()
  const page = open()
  room.refused('network')
  await until(() => page.text().includes(words.refusals.network))
  page.tap(page.byRole('button', words.enterAgain))
  expect(entered).toHaveBeenCalledTimes(2)
  expect(shop.productID).toBe('p1')
})

test('a room that is over for the viewer offers no other try', async () => {
  entering()
  const page = open()
  room.refused('removed')
  await until(() => page.text().includes(words.refusals.removed))
  expect(page.findAll('[aria-role=button]')).toHaveLength(0)
})

test('the card that is shared opens this product, from the room just as from here', () => {
  const entered = entering()
  shop.stocked([product(1)])
  const share = ({ instance }: { instance: unknown }) =>
    (instance as { onShareAppMessage(): { title: string; path: string } }).onShareAppMessage()
  const card = share(open())
  expect(card).toMatchObject({ title: 'Bowl 1', imageUrl: 'https://example.com/1.png' })
  const inRoom = mountPage('pages/room/room', { room: 'demo' })
  expect(share(inRoom)).toEqual(card)
  shop.close()
  expect(share(inRoom).title).not.toBe('Bowl 1')
  const address = new URL(card.path, 'https://wechat')
  expect(address.pathname).toBe('/pages/product-sheet/product-sheet')
  open(Object.fromEntries(address.searchParams))
  expect(entered).toHaveBeenLastCalledWith({ room: 'demo', as: undefined })
  expect(shop.productID).toBe('p1')
})
