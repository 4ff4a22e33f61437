import { failureText, words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'
import { answers, coupon, order, product } from '../../support/stocked-shop'

const { shop, viewer } = roomStore
const orders = () => mount('components/order-list/order-list')
const coupons = () => mount('components/coupon-list/coupon-list')

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

describe.each([
  {
    what: 'orders',
    show: orders,
    none: () => answers.orders([]),
    read: 'showOrders' as const,
    label: words.shop.myOrders,
    guest: words.shop.signInForOrders,
    empty: words.shop.noOrders,
  },
  {
    what: 'coupons',
    show: coupons,
    none: () => answers.coupons([]),
    read: 'showCoupons' as const,
    label: words.shop.myCoupons,
    guest: words.shop.signInForCoupons,
    empty: words.shop.noCoupons,
  },
])('the own $what', ({ show, none, read, label, guest, empty }) => {
  test('have the shape of what comes until they are read', () => {
    expect(show().byLabel(label).getAttribute('aria-busy')).toBe('true')
  })

  test('are a sentence and a drawing when there are none', async () => {
    const list = show()
    none()
    await until(() => list.text() === empty)
    expect(list.findAll('.art')).toHaveLength(1)
  })

  test('ask a guest to sign in', () => {
    viewer.signedOut()
    const asked = jest.spyOn(shop, read).mockReturnValue()
    const list = show()
    expect(list.text()).toContain(guest)
    list.tap(list.byRole('button', words.signIn))
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('that could not be read say why and can be read again', async () => {
    const asked = jest.spyOn(shop, read).mockReturnValue()
    const list = show()
    answers.failure('network')
    await until(() => list.text().includes(failureText('network')))
    list.tap(list.byRole('button', words.retry))
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

test('an order tells what, how many, what was paid and how it stands', () => {
  shop.stocked([product(1)])
  answers.orders([order(), order({ orderID: 'o2', productID: 'gone', state: 'declined' })])
  const list = orders()
  expect(list.text()).toContain('One bowl × 2')
  expect(list.text()).toContain('¥126')
  expect(list.findAll('.state').map(({ textContent }) => textContent)).toEqual([
    words.shop.orderStates.paid,
    words.shop.orderStates.declined,
  ])
  expect(list.findAll('.picture wx-image').map((image) => image.getAttribute('src'))).toEqual([
    'https://example.com/1.png',
    '/icons/ink/bag.svg',
  ])
})

test('a coupon tells what it takes off, from when and until when; a good one leads to the products', () => {
  const good = coupon('ten', { minimumFen: 30000 })
  answers.coupons([good, coupon('five', { amountFen: 500 })])
  const list = coupons()
  expect(list.text()).toContain(words.shop.over('¥300'))
  expect(list.text()).toContain(words.shop.anyOrder)
  expect(list.text()).toContain(words.shop.until(good.expiresAt))
  expect(list.findAll('.amount').map(({ textContent }) => textContent)).toEqual(['¥10', '¥5'])
  list.tap('.use')
  expect(shop.view).toBe('list')
})

test('a used coupon and an expired one say so and lead nowhere', () => {
  answers.coupons([coupon('a', { used: true }), coupon('b', { expiresAt: 1 })])
  const list = coupons()
  expect(list.text()).toContain(words.shop.couponStates.used)
  expect(list.text()).toContain(words.shop.couponStates.expired)
  expect(list.findAll('[aria-role=button]')).toHaveLength(0)
})
