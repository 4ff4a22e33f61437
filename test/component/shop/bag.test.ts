import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'
import { product } from '../../support/stocked-shop'

const { shop } = roomStore
const show = () => mount('components/bag/bag')

beforeEach(() => {
  emptyStore()
  openRoom()
})

test('an empty bag shows no number', () => {
  const bag = show()
  expect(bag.text()).toBe('')
  bag.byRole('button', words.shop.bag(0))
})

test('the bag counts what is for sale, and says so in full to who cannot see it', async () => {
  const bag = show()
  shop.stocked([product(1), product(2)])
  await until(() => bag.text() === '2')
  bag.byRole('button', words.shop.bag(2))
})

test('a tap opens the list', () => {
  const bag = show()
  bag.tap('.bag')
  expect(shop.view).toBe('list')
})
