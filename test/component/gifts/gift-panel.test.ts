import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { kite, rose } from '../../support/gifts'
import { emptyStore, openRoom, signIn } from '../../support/shown-room'

const { gifts, room, viewer } = roomStore
const show = (props = {}) => mount('components/gift-panel/gift-panel', props)
const send = jest.fn()

beforeEach(() => {
  emptyStore()
  openRoom()
  signIn()
  gifts.offered([rose, kite])
  gifts.opened = true
  gifts.balance = 100
  jest.spyOn(gifts, 'send').mockImplementation(send)
})
afterEach(() => {
  jest.restoreAllMocks()
  send.mockReset()
})

test('the panel is up while it is opened, and a tap above closes it', async () => {
  const panel = show()
  expect(panel.byRole('dialog', words.gifts.title)).toBeTruthy()
  panel.tap(panel.byLabel(words.close))
  expect(gifts.opened).toBe(false)
  await until(() => panel.findAll('[aria-role=dialog]').length === 0)
})

test('every gift has its name and price; the first is chosen until another is', async () => {
  const panel = show()
  const chosen = () => panel.findAll('.gift[aria-checked=true]').map((gift) => gift.textContent)
  expect(chosen()).toEqual(['Rose10'])
  panel.tap(panel.findAll('.gift')[1] ?? '')
  await until(() => chosen().join() === 'Kite60')
  expect(gifts.chosenID).toBe('kite')
})

test('the button says what it costs, for as many as are chosen', async () => {
  const panel = show()
  expect(panel.byRole('button', words.gifts.send(10))).toBeTruthy()
  panel.tap(panel.byRole('radio', '×5'))
  await until(() => panel.byRole('button', words.gifts.send(50)))
  panel.tap('.send')
  expect(send).toHaveBeenCalledTimes(1)
})

test('a gift that costs more than there is says what is missing and what to do, and is not sent', async () => {
  const panel = show()
  panel.tap(panel.findAll('.gift')[1] ?? '')
  panel.tap(panel.byRole('radio', '×5'))
  await until(() => panel.find('.objection').textContent === words.gifts.tooDear(200))
  expect(panel.find('.send').getAttribute('aria-disabled')).toBe('true')
  panel.tap('.send')
  expect(send).not.toHaveBeenCalled()
})

test('coins that are paid, owned or missing are told to the last one', async () => {
  gifts.offered([{ ...rose, coins: 34_320 }])
  gifts.balance = 1_019_999
  const panel = show()
  expect(panel.find('.price').textContent).toBe('34,320')
  expect(panel.find('.balance').textContent).toBe('1,019,999')
  expect(panel.find('.action').textContent).toContain('34,320')
  panel.tap(panel.byRole('radio', '×66'))
  await until(() => panel.find('.action').textContent?.includes('2,265,120'))
  expect(panel.find('.objection').textContent).toContain('1,245,121')
})

test('a gift that was not given says why and what to do', async () => {
  const panel = show()
  gifts.failure = 'network'
  const { failures, gifts: said } = words
  await until(() => panel.find('.objection').textContent === `${failures.network}. ${said.remedies.network}`)
})

test('after a gift the same button goes on with the combo', async () => {
  const panel = show()
  gifts.combo = 7
  await until(() => panel.byRole('button', `${words.gifts.again} ×7`))
  expect(panel.find('.combo').textContent).toBe('×7')
  panel.tap('.send')
  expect(send).toHaveBeenCalledTimes(1)
  gifts.combo = 0
  await until(() => panel.findAll('.drain').length === 0)
})

test('coins that are not known yet leave their place free, and hinder nothing', async () => {
  gifts.balance = null
  const panel = show()
  expect(panel.find('.balance').textContent).toBe('')
  expect(panel.find('.send').getAttribute('aria-disabled')).toBe('false')
  gifts.balance = 12_345
  await until(() => panel.byLabel(`${words.gifts.balance} 12,345`))
})

test('a guest is asked to sign in where the coins would be', () => {
  viewer.signedOut()
  gifts.balance = null
  const panel = show()
  panel.tap(panel.byRole('button', words.gifts.signInForCoins))
  expect(viewer.asked).toBe(true)
})

test('while the room is entered the panel has the shape of what comes; without gifts it says so', async () => {
  gifts.offered([])
  room.entering('demo')
  const panel = show({ flat: true })
  expect(panel.byLabel(words.entering).getAttribute('aria-busy')).toBe('true')
  room.opened()
  await until(() => panel.text().includes(words.gifts.nothing))
})

test('on a page of its own it fills its place, with nothing around it to tap', () => {
  gifts.opened = false
  const panel = show({ flat: true })
  expect(panel.byRole('region', words.gifts.title)).toBeTruthy()
  expect(panel.findAll('.outside')).toHaveLength(0)
})

test('the button in the bar opens the panel', () => {
  gifts.opened = false
  const button = mount('components/gift-button/gift-button')
  button.tap(button.byRole('button', words.gifts.give))
  expect(gifts.opened).toBe(true)
})
