import { failureText, words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until, type Mounted } from '../../support/mp'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'
import { answers, coupon, order, product, sku } from '../../support/stocked-shop'

const { shop, room } = roomStore
const show = () => mount('components/product-choice/product-choice')
const total = (face: Mounted) => face.find('.total').textContent
const chip = (face: Mounted, name: string) => {
  const found = face.findAll('.chip').find((each) => each.textContent?.includes(name))
  if (!found) throw new Error(`nothing to choose is called ${name}: ${face.text()}`)
  return found
}
const isChosen = (face: Mounted, name: string) => chip(face, name).getAttribute('aria-checked') === 'true'
const isOff = (face: Mounted, name: string) => chip(face, name).getAttribute('aria-disabled') === 'true'

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
  shop.stocked([
    product(1, {
      skus: [
        sku('one', { name: 'One bowl' }),
        sku('four', { name: 'Set of four', priceFen: 24800, stock: 2 }),
        sku('six', { name: 'Set of six', stock: 0 }),
      ],
    }),
  ])
  shop.look('p1')
})
afterEach(() => jest.restoreAllMocks())

test('the first choice is made already; another one has another price and stock', async () => {
  const face = show()
  expect(isChosen(face, 'One bowl')).toBe(true)
  expect([face.find('.price').textContent, total(face)]).toEqual(['¥68', '¥68'])
  face.tap(chip(face, 'Set of four'))
  await until(() => isChosen(face, 'Set of four'))
  expect(isChosen(face, 'One bowl')).toBe(false)
  expect([face.find('.price').textContent, total(face)]).toEqual(['¥248', '¥248'])
  expect(face.find('.few').textContent).toBe(words.shop.few(2))
})

test('a choice that is sold out cannot be made, and says why', () => {
  const face = show()
  expect(isOff(face, 'Set of six')).toBe(true)
  expect(chip(face, 'Set of six').textContent).toContain(words.shop.soldOut)
  face.tap(chip(face, 'Set of six'))
  expect(shop.skuID).toBe('one')
})

test('the count goes from one to what is left', async () => {
  shop.chooseSku('four')
  const face = show()
  const value = () => face.find('.value').textContent
  const [fewer, more] = [face.byRole('button', words.shop.fewer), face.byRole('button', words.shop.more)]
  expect(fewer.getAttribute('aria-disabled')).toBe('true')
  face.tap(fewer)
  expect(shop.quantity).toBe(1)
  face.tap(more)
  await until(() => value() === '2')
  expect(total(face)).toBe('¥496')
  expect(more.getAttribute('aria-disabled')).toBe('true')
  face.tap(more)
  expect(shop.quantity).toBe(2)
})

test('a step beyond the ends is not asked for', () => {
  const stepper = mount('components/stepper/stepper', { value: 1, most: 1, label: words.shop.quantity })
  stepper.tap(stepper.byRole('button', words.shop.fewer))
  stepper.tap(stepper.byRole('button', words.shop.more))
  expect(stepper.events('change')).toEqual([])
})

test('who holds no coupon is not asked about one', () => {
  answers.coupons([coupon('old', { used: true })])
  expect(show().text()).not.toContain(words.shop.coupon)
})

test('a coupon lowers the total by itself, shows what it was, and can be taken back', async () => {
  answers.coupons([coupon('ten')])
  const face = show()
  expect(isChosen(face, words.shop.off('¥10'))).toBe(true)
  expect(total(face)).toBe('¥58')
  expect(face.find('.before').textContent).toBe('¥68')
  face.tap(chip(face, words.shop.noCoupon))
  await until(() => total(face) === '¥68')
  expect(face.findAll('.before')).toHaveLength(0)
})

test('a coupon for larger orders says from when, and fits once the order is large enough', async () => {
  answers.coupons([coupon('big', { amountFen: 5000, minimumFen: 13600 })])
  const face = show()
  const name = words.shop.off('¥50')
  expect(isOff(face, name)).toBe(true)
  expect(chip(face, name).textContent).toContain(words.shop.over('¥136'))
  face.tap(chip(face, name))
  expect(shop.couponID).toBe('')
  shop.setQuantity(2)
  await until(() => !isOff(face, name))
})

test('everybody can ask the host about a product, but the host', async () => {
  const face = show()
  expect(face.text()).toContain(words.room.ask)
  roomStore.viewer.signedIn({ userID: 'host', nick: 'Mai', avatar: '' })
  await until(() => !face.text().includes(words.room.ask))
})

test('buying is one tap, and none while it is under way', async () => {
  const bought = jest.spyOn(shop, 'buy').mockReturnValue()
  const face = show()
  face.tap(face.byRole('button', words.shop.buy))
  expect(bought).toHaveBeenCalledTimes(1)
  answers.buying()
  await until(() => face.byRole('button', words.shop.buying).getAttribute('aria-disabled') === 'true')
  face.tap(face.byRole('button', words.shop.buying))
  expect(bought).toHaveBeenCalledTimes(1)
})

test('what is sold out cannot be bought', () => {
  const bought = jest.spyOn(shop, 'buy').mockReturnValue()
  shop.stocked([product(1, { skus: [sku('one', { stock: 0 })] })])
  const face = show()
  expect(isChosen(face, 'one')).toBe(false)
  face.tap(face.byRole('button', words.shop.soldOut))
  expect(bought).not.toHaveBeenCalled()
  expect(face.findAll('.stepper')).toHaveLength(0)
})

test('a choice that is gone is not another one: it says so, and buying is closed until the viewer chooses', async () => {
  const bought = jest.spyOn(shop, 'buy').mockReturnValue()
  shop.chooseSku('four')
  const face = show()
  shop.stocked([product(1, { skus: [sku('one', { name: 'One bowl' }), sku('six', { name: 'Set of six' })] })])
  await until(() => face.findAll('.why').length === 1)
  expect(face.find('.failure').textContent).toContain(words.shop.choiceGone)
  expect(face.find('.failure').textContent).toContain(words.shop.chooseAnother)
  expect(face.findAll('.chip').map((each) => each.getAttribute('aria-checked'))).toEqual(['false', 'false'])
  face.tap(face.byRole('button', words.shop.choose))
  expect(bought).not.toHaveBeenCalled()
  expect(total(face)).toBe('')
  face.tap(chip(face, 'Set of six'))
  await until(() => isChosen(face, 'Set of six'))
  expect(face.findAll('.why')).toHaveLength(0)
  face.tap(face.byRole('button', words.shop.buy))
  expect(bought).toHaveBeenCalledTimes(1)
})

test('a price that changed is said, with the new total to agree to', async () => {
  const bought = jest.spyOn(shop, 'buy').mockReturnValue()
  shop.setQuantity(2)
  const face = show()
  shop.stocked([product(1, { skus: [sku('one', { priceFen: 99900 })] })])
  await until(() => total(face) === '¥1,998')
  expect(face.find('.failure').textContent).toContain(failureText('price-changed'))
  expect(face.find('.failure').textContent).toContain(words.shop.remedies['price-changed'])
  face.tap(face.byRole('button', words.shop.buy))
  expect(bought).toHaveBeenCalledWith(199_800)
})

test('a price that changes between two looks at the screen is not agreed to by a tap', () => {
  const face = show()
  const placed = jest.spyOn(shop['around'], 'asMember').mockReturnValue()
  shop.stocked([product(1, { skus: [sku('one', { priceFen: 99900 })] })])
  expect(total(face)).toBe('¥68')
  face.tap(face.byRole('button', words.shop.buy))
  expect(placed).not.toHaveBeenCalled()
  expect(shop.failure).toBe('price-changed')
})

test.each(['network', 'sold-out', 'price-changed', 'declined', 'minimum', 'coupon-used'] as const)(
  'an order that failed as %s says why and what to do',
  async (failure) => {
    const face = show()
    answers.failure(failure)
    await until(() => face.find('.why').textContent === failureText(failure))
    expect(face.find('.failure').textContent).toContain(words.shop.remedies[failure])
  },
)

test('what was bought is said with what was paid, and leads on', async () => {
  const face = show()
  answers.bought(order())
  await until(() => face.text().includes(words.shop.bought))
  expect(face.text()).toContain(words.shop.paid('¥126'))
  expect(face.text()).toContain('One bowl × 2')
  face.tap(face.byRole('button', words.shop.myOrders))
  expect(shop.view).toBe('orders')
})

test('what cost less than the button said is said to', async () => {
  const face = show()
  answers.bought(order({ payFen: 9900 }), 12_800)
  await until(() => face.find('.paid').textContent === words.shop.paidLess('¥99', '¥128'))
})

test('from what was bought one tap leads back to the live', () => {
  answers.bought(order())
  const face = show()
  face.tap(face.byRole('button', words.shop.keepWatching))
  expect(shop.view).toBe('closed')
})

test('a product that was taken off the shelf says so and leads to the others', async () => {
  const face = show()
  shop.stocked([])
  await until(() => face.text().includes(words.shop.noLonger))
  face.tap(face.byRole('button', words.shop.allProducts))
  expect(shop.view).toBe('list')
})

test('a product that is on its way has the shape of one', () => {
  shop.stocked([])
  room.entering('demo')
  expect(show().byLabel(words.entering).getAttribute('aria-busy')).toBe('true')
})
