import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until, type Mounted } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'
import { product, sku } from '../../support/stocked-shop'

const { shop, input } = roomStore
const show = () => mount('components/product-card/product-card')
const seen = (card: Mounted) => card.find('.card').getAttribute('aria-hidden') !== 'true'

beforeEach(() => {
  emptyStore()
  openRoom()
  shop.stocked([product(1), product(2, { title: 'Blue cup', skus: [sku('a', { priceFen: 12800 })] })])
})

test('with nothing on show there is no card to be seen', () => {
  expect(seen(show())).toBe(false)
})

test('what the host shows is on the card, with its price', async () => {
  const card = show()
  shop.show(['p2'])
  await until(() => seen(card))
  expect(card.find('.title').textContent).toBe('Blue cup')
  expect(card.find('.price').textContent).toBe('¥128')
  card.byRole('button', `${words.shop.onShow}: Blue cup, ¥128`)
})

test.each([
  ['of several prices it is the lowest, and that it is', [6800, 24800], [30, 30], words.shop.from('¥68')],
  ['one price is plain', [6800, 6800], [30, 30], '¥68'],
  ['what is sold out has no part in it', [6800, 24800], [0, 30], '¥248'],
  ['all sold out, it is what it was', [6800, 24800], [0, 0], words.shop.from('¥68')],
])('the card, the list and the sheet say the same price: %s', (_, prices, stocks, said) => {
  const skus = prices.map((priceFen, nth) => sku(`s${nth}`, { priceFen, stock: stocks[nth] ?? 0 }))
  shop.stocked([product(1, { skus })])
  shop.show(['p1'])
  const card = show()
  expect(card.find('.price').textContent).toBe(said)
  const soldOut = stocks.every((stock) => stock === 0)
  card.byRole('button', `${words.shop.onShow}: Bowl 1, ${soldOut ? words.shop.soldOut : said}`)
  const list = mount('components/product-list/product-list')
  expect(list.find('.price').textContent).toBe(said)
  shop.look('p1')
  shop.chooseSku('gone')
  const sheet = mount('components/product-choice/product-choice')
  expect(sheet.find('.price').textContent).toBe(said)
})

test('who comes late sees it at once', () => {
  shop.show(['p2'])
  const card = show()
  expect(seen(card)).toBe(true)
  expect(card.find('.title').textContent).toBe('Blue cup')
})

test('withdrawn, it keeps its face while it fades', async () => {
  shop.show(['p2'])
  const card = show()
  shop.show([])
  await until(() => !seen(card))
  expect(card.find('.title').textContent).toBe('Blue cup')
})

test('it makes room for the keyboard, and comes back', async () => {
  shop.show(['p2'])
  const card = show()
  input.keyboardAt(291)
  await until(() => !seen(card))
  input.keyboardAt(0)
  await until(() => seen(card))
})

test('a tap opens the product', () => {
  shop.show(['p2'])
  show().tap('.card')
  expect([shop.view, shop.productID]).toEqual(['product', 'p2'])
})

test('what is sold out says so and offers nothing to buy', () => {
  shop.stocked([product(1, { skus: [sku('a', { stock: 0 })] })])
  shop.show(['p1'])
  const card = show()
  expect(card.text()).toContain(words.shop.soldOut)
  expect(card.findAll('.look')).toHaveLength(0)
})

test('the room read again with the same product sends nothing to the screen', () => {
  jest.useFakeTimers()
  shop.show(['p2'])
  const card = show()
  const before = card.setDataCalls.length
  const read = (title: string) => {
    shop.stocked([product(1), product(2, { title, skus: [sku('a', { priceFen: 12800, stock: 29 })] })])
    jest.advanceTimersByTime(200)
  }
  read('Blue cup')
  expect(card.setDataCalls).toHaveLength(before)
  read('Bluer cup')
  expect(card.setDataCalls.length).toBeGreaterThan(before)
})

test('a picture that does not load gives way to a drawn bag', () => {
  const picture = mount('components/product-picture/product-picture', { src: 'https://example.com/1.png' })
  picture.fire('.picture', 'error')
  expect(picture.findAll('.picture')).toHaveLength(0)
  expect(picture.findAll('.nothing')).toHaveLength(1)
})
