import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'
import { product, sku } from '../../support/stocked-shop'

const { shop, room } = roomStore
const show = () => mount('components/product-list/product-list')

beforeEach(() => {
  emptyStore()
  openRoom()
})

test('what the host explains comes first and is marked, the rest by number', async () => {
  shop.stocked([product(2), product(1), product(3)])
  shop.show(['p3'])
  const list = show()
  const titles = () => list.findAll('.title').map(({ textContent }) => textContent)
  expect(titles()).toEqual(['Bowl 3', 'Bowl 1', 'Bowl 2'])
  expect(list.findAll('.on-show')).toHaveLength(1)
  expect(list.findAll('.tag').map(({ textContent }) => textContent?.trim())).toEqual([
    words.shop.onShow,
    '1',
    '2',
  ])
  shop.show([])
  await until(() => titles()[0] === 'Bowl 1')
  expect(list.findAll('.on-show')).toHaveLength(0)
})

test('one price is plain, of several it is the lowest', () => {
  const cheap = sku('small', { priceFen: 6800 })
  shop.stocked([
    product(1, { skus: [cheap] }),
    product(2, { skus: [cheap, sku('set', { priceFen: 24800 })] }),
  ])
  const list = show()
  const prices = list.findAll('.price').map(({ textContent }) => textContent)
  expect(prices).toEqual(['¥68', words.shop.from('¥68')])
  expect(list.find('.choices').textContent).toBe('small / set')
})

test('the stock is told, and that it is running out', () => {
  shop.stocked([product(1, { sold: 4 }), product(2, { skus: [sku('a', { stock: 3 })] })])
  const list = show()
  expect(list.text()).toContain(words.shop.left(30))
  expect(list.text()).toContain(words.shop.sold(4))
  expect(list.find('.few').textContent).toBe(words.shop.few(3))
})

test('what is sold out is veiled and has no button to buy, and can still be looked at', () => {
  shop.stocked([product(1, { skus: [sku('a', { stock: 0 })] })])
  const list = show()
  expect(list.find('.veil').textContent).toBe(words.shop.soldOut)
  expect(list.findAll('.buy')).toHaveLength(0)
  list.tap('.product')
  expect(shop.productID).toBe('p1')
})

test('a room that sells nothing says so with a drawing', () => {
  const list = show()
  expect(list.text()).toContain(words.shop.nothingOnSale)
  expect(list.find('.art').getAttribute('src')).toBe('/art/empty-bag.svg')
})

test('before the room is there the list has the shape of what comes', async () => {
  room.entering('demo')
  const list = show()
  expect(list.byLabel(words.entering).getAttribute('aria-busy')).toBe('true')
  shop.stocked([product(1)])
  room.opened()
  await until(() => list.text().includes('Bowl 1'))
})

test('the own orders and coupons are one tap away', () => {
  const list = show()
  list.tap(list.byRole('button', words.shop.myOrders))
  expect(shop.view).toBe('orders')
  list.tap(list.byRole('button', words.shop.myCoupons))
  expect(shop.view).toBe('coupons')
})
