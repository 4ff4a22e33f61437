import { words } from '../../../miniprogram/i18n/index'
import { layers, roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'
import { product } from '../../support/stocked-shop'

const { shop } = roomStore
const show = (props = {}) => mount('components/product-sheet/product-sheet', props)

beforeEach(() => {
  emptyStore()
  openRoom()
  shop.stocked([product(1)])
})

test('until it is opened there is nothing', () => {
  expect(show().root.children).toHaveLength(0)
})

test('the list is where one starts: there is nothing to go back to', async () => {
  const sheet = show()
  shop.open()
  await until(() => sheet.byRole('dialog', words.shop.products))
  expect(sheet.findAll('.back')).toHaveLength(0)
})

test.each([
  ['the product', () => shop.look('p1'), words.shop.product],
  ['the orders', () => shop.showOrders(), words.shop.myOrders],
  ['the coupons', () => shop.showCoupons(), words.shop.myCoupons],
])('from %s the arrow leads back to the list', async (_, open, title) => {
  open()
  const sheet = show()
  sheet.byRole('dialog', title)
  sheet.tap(sheet.byRole('button', words.back))
  await until(() => sheet.byRole('dialog', words.shop.products))
})

test('a tap on the room above closes it', async () => {
  shop.open()
  const sheet = show()
  sheet.tap(sheet.byRole('button', words.close))
  await until(() => sheet.root.children.length === 0)
})

test('a back of the phone leads to the list for who came from there, and closes the sheet for who did not', async () => {
  const sheet = show()
  shop.open()
  await until(() => layers.some)
  shop.look('p1')
  await until(() => sheet.byRole('dialog', words.shop.product))
  layers.back()
  await until(() => sheet.byRole('dialog', words.shop.products))
  layers.back()
  await until(() => sheet.root.children.length === 0)
  expect(layers.some).toBe(false)

  shop.look('p1')
  await until(() => sheet.byRole('dialog', words.shop.product))
  layers.back()
  await until(() => sheet.root.children.length === 0)
  expect(layers.some).toBe(false)
})

test('on a page it fills its place and cannot be closed', () => {
  shop.look('p1')
  const sheet = show({ flat: true })
  sheet.byRole('region', words.shop.product)
  expect(sheet.findAll('.outside')).toHaveLength(0)
})
