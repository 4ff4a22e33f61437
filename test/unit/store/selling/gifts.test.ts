import type { Gift } from '../../../../miniprogram/services/room/on-sale'
import { Gifts } from '../../../../miniprogram/store/selling/gifts'
import { surroundings } from '../../../support/around'

const rose: Gift = { giftID: 'rose', name: 'Rose', picture: '/rose.svg', coins: 1, size: 'small' }
const kiln: Gift = { giftID: 'kiln', name: 'Kiln', picture: '/kiln.svg', coins: 500, size: 'big' }
const wang = { userID: 'wang', nick: 'Wang', avatar: '' }

let world: ReturnType<typeof surroundings>
let gifts: Gifts
beforeEach(() => {
  jest.useFakeTimers()
  world = surroundings()
  gifts = new Gifts(world.around)
  gifts.offered([rose, kiln])
})
afterEach(() => {
  gifts.reset()
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})
const wish = () => world.last().what as { requestID: string; giftID: string; count: number }

test('a gift is paid for first, then on screen and vouched for with its receipt', async () => {
  gifts.choose('rose')
  gifts.setCount(9)
  gifts.send()
  expect(gifts).toMatchObject({ sending: true, banners: [] })
  expect(world.last()).toMatchObject({ service: 'sendGift', what: { giftID: 'rose', count: 9 } })
  await world.last().answer({ balance: 91, receipt: 'r' })
  expect(gifts).toMatchObject({ sending: false, balance: 91, failure: '' })
  expect(gifts.banners).toMatchObject([
    { name: 'Li', gift: 'Rose', picture: '/rose.svg', count: 9, own: true },
  ])
  expect(world.vouched).toEqual([['SEND_GIFT', { gift: 'rose', count: 9, receipt: 'r' }]])
})

test('tapping on while a gift is under way gives as many more right after it', async () => {
  gifts.send()
  gifts.send()
  gifts.send()
  expect(world.asked).toHaveLength(1)
  await world.last().answer({ balance: 99, receipt: 'r' })
  expect(world.asked).toHaveLength(2)
  expect(wish()).toMatchObject({ giftID: 'rose', count: 2 })
  await world.last().answer({ balance: 97, receipt: 's' })
  expect(gifts.banners).toMatchObject([{ count: 3 }])
  expect(gifts.sending).toBe(false)
})

test('a gift whose answer was lost keeps its request when it is given again; one that was refused does not', async () => {
  gifts.send()
  const { requestID } = wish()
  await world.last().refuse('network', 0)
  expect(gifts).toMatchObject({ sending: false, failure: 'network', banners: [] })
  gifts.send()
  expect(wish().requestID).toBe(requestID)
  await world.last().refuse('insufficient', 409)
  expect(gifts.failure).toBe('insufficient')
  gifts.send()
  expect(wish().requestID).not.toBe(requestID)
})

test('two gifts that are alike are two requests', async () => {
  gifts.send()
  const { requestID } = wish()
  await world.last().answer({ balance: 99, receipt: 'r' })
  gifts.send()
  expect(wish().requestID).not.toBe(requestID)
})

test('a guest is asked to sign in, and what they chose is given afterwards', () => {
  world.signOut()
  gifts.choose('kiln')
  gifts.send()
  expect(world.asked).toEqual([])
  expect(world.asksToSignIn()).toBe(true)
  gifts.choose('rose')
  world.signIn()
  expect(wish()).toMatchObject({ giftID: 'kiln', count: 1 })
})

test("opening the panel reads a member's coins, and a guest's not", async () => {
  gifts.open()
  expect(world.last().service).toBe('fetchBalance')
  await world.last().answer(77)
  expect(gifts).toMatchObject({ opened: true, balance: 77 })
  gifts.close()
  gifts.forgetViewer()
  world.signOut()
  gifts.open()
  expect(world.asked).toHaveLength(1)
  expect(gifts.balance).toBeNull()
})

test("others' gifts are banners that count up; one that is not in the catalogue is nothing", () => {
  gifts.given(wang, 'rose', 2, false)
  gifts.given(wang, 'rose', 3, false)
  gifts.given(wang, 'castle', 1, false)
  expect(gifts.banners).toMatchObject([{ name: 'Wang', gift: 'Rose', count: 5, own: false }])
  expect(gifts.moment).toBeNull()
})

test('big gifts have the whole screen, one after the other', () => {
  gifts.given(wang, 'kiln', 1, false)
  gifts.given({ ...wang, userID: 'bo', nick: 'Bo' }, 'kiln', 1, false)
  expect(gifts.moment).toMatchObject({ name: 'Wang', size: 'big' })
  jest.advanceTimersByTime(4250)
  expect(gifts.moment).toMatchObject({ name: 'Bo' })
  jest.advanceTimersByTime(4250)
  expect(gifts.moment).toBeNull()
})

test('how many is always a whole number that the backend takes, and the cost is theirs', () => {
  gifts.choose('kiln')
  for (const [count, taken] of [
    [0, 1],
    [-3, 1],
    [2.7, 2],
    [NaN, 1],
    [100_000, 999],
  ] as const) {
    gifts.setCount(count)
    expect(gifts.count).toBe(taken)
  }
  expect(gifts.cost).toBe(999 * 500)
})

test('gifts of one kind in a row are a combo, which another choice or a rest ends', async () => {
  const give = async () => {
    gifts.send()
    await world.last().answer({ balance: 90, receipt: 'r' })
  }
  gifts.setCount(5)
  await give()
  jest.advanceTimersByTime(2900)
  await give()
  expect(gifts.combo).toBe(10)
  jest.advanceTimersByTime(3000)
  expect(gifts.combo).toBe(0)
  await give()
  gifts.choose('kiln')
  expect(gifts.combo).toBe(0)
})

test('what is given in a row counts up as a combo, and begins anew after a rest or with another gift', async () => {
  for (let i = 0; i < 3; i++) gifts.send()
  await world.last().answer({ balance: 99, receipt: 'r' })
  await world.last().answer({ balance: 97, receipt: 's' })
  expect(gifts.combo).toBe(3)
  gifts.choose('kiln')
  expect(gifts.combo).toBe(0)
  gifts.choose('rose')
  gifts.send()
  await world.last().answer({ balance: 96, receipt: 't' })
  jest.advanceTimersByTime(10_000)
  expect(gifts.combo).toBe(0)
})
