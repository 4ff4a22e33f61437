import { LiveBus } from '../../../../miniprogram/live/events'
import type { LiveSession } from '../../../../miniprogram/live/session'
import type { Caller } from '../../../../miniprogram/services/caller'
import { systemClock } from '../../../../miniprogram/store/clock'
import { Comments } from '../../../../miniprogram/store/comments'
import { moment } from '../../../../miniprogram/store/moment'
import { Room } from '../../../../miniprogram/store/room'
import { Selling } from '../../../../miniprogram/store/selling/selling'
import { Viewer } from '../../../../miniprogram/store/viewer'
import { surroundings } from '../../../support/around'
import { nothingOnSale } from '../../../support/on-sale'

const li = { userID: 'li', nick: 'Li', avatar: '' }
const wang = { userID: 'wang', nick: 'Wang', avatar: '' }
const host = { userID: 'host', nick: 'Mia', avatar: '' }
const mark = (sequence: number) => ({ id: `m${sequence}`, sequence, time: sequence })
const said = (sequence: number, person = wang) => ({ person, mark: mark(sequence), own: person === li })
const cup = {
  productID: 'cup',
  number: 3,
  title: 'Cup',
  picture: '',
  sold: 0,
  skus: [{ skuID: 'small', name: 'Small', priceFen: 1000, stock: 5 }],
}
const rose = { giftID: 'rose', name: 'Rose', picture: '', coins: 1, size: 'small' } as const
const onSale = { ...nothingOnSale, products: [cup], gifts: [rose], likes: 100, follows: 7 }

let world: ReturnType<typeof surroundings>
let bus: LiveBus
let announced: string[]
let caller: Caller | null
let rereads: number
let room: Room
let viewer: Viewer
let comments: Comments
let selling: Selling
let undo: (() => void)[]
beforeEach(() => {
  jest.useFakeTimers()
  world = surroundings()
  bus = new LiveBus((error) => {
    throw error
  })
  announced = []
  rereads = 0
  room = new Room()
  viewer = new Viewer()
  comments = new Comments()
  caller = {
    cloud: { sdkAppID: 1, backend: '', room: 'cups', logLevel: 4, localCodes: false },
    roomID: 'cups',
  }
  const session = {
    on: bus.on.bind(bus),
    announce: (name: string) => {
      announced.push(name)
      return Promise.resolve(mark(1))
    },
  } as unknown as LiveSession
  selling = new Selling(
    {
      clock: systemClock,
      selling: world.around.services,
      report: (error) => {
        throw error
      },
    },
    {
      room,
      viewer,
      comments,
      caller: () => caller,
      session: () => session,
      reread: async () => void (rereads += 1),
    },
  )
  undo = selling.start(session)
  room.described({ host })
  selling.described(onSale, moment())
})
afterEach(() => {
  selling.reset()
  undo.forEach((stop) => stop())
  expect(jest.getTimerCount()).toBe(0)
  jest.useRealTimers()
})

describe('a guest', () => {
  test('is asked to sign in, and what they tapped goes on afterwards, once', () => {
    selling.following.toggle()
    expect(viewer.asked).toBe(true)
    expect(announced).toEqual([])
    viewer.signedIn(li)
    expect(announced).toEqual(['ATTENTION'])
    viewer.signedOut()
    viewer.signedIn(li)
    expect(announced).toEqual(['ATTENTION'])
  })

  test('who says no is not taken at their word later on', () => {
    selling.following.toggle()
    viewer.dismiss()
    viewer.signedIn(li)
    expect(announced).toEqual([])
  })

  test('who is being signed in is not asked, unless that fails', () => {
    viewer.signingIn()
    selling.following.toggle()
    expect(viewer.asked).toBe(false)
    viewer.signInFailed('network')
    expect(viewer.asked).toBe(true)
    viewer.signingIn()
    viewer.signedIn(li)
    expect(announced).toEqual(['ATTENTION'])
  })

  test('outside of a room nothing is asked', () => {
    caller = null
    selling.following.toggle()
    expect(viewer.asked).toBe(false)
  })
})

test('who signs in while they look at a product, by a link or on the way back, finds their coupons there', () => {
  selling.described(onSale, moment())
  selling.shop.look('cup')
  expect(world.asked).toEqual([])
  viewer.signedIn(li)
  expect(world.last().service).toBe('fetchCoupons')
})

test('an answer that comes after the room was left changes nothing', async () => {
  viewer.signedIn(li)
  selling.gifts.open()
  const call = world.last()
  selling.reset()
  caller = null
  await call.answer(77)
  expect(selling.gifts.balance).toBeNull()
})

test('signing out forgets what was the viewer’s alone', async () => {
  viewer.signedIn(li)
  selling.gifts.open()
  await world.last().answer(77)
  viewer.signedOut()
  expect(selling.gifts.balance).toBeNull()
})

test("others' likes and gifts are heard; one's own echo is not heard twice", () => {
  bus.emit('like', { ...said(1), count: 5, level: 1 })
  bus.emit('like', { ...said(2, li), count: 5, level: 1 })
  bus.emit('gift', { ...said(3), giftID: 'rose', count: 2 })
  bus.emit('gift', { person: li, mark: null, own: true, giftID: 'rose', count: 2 })
  expect(selling.likes.others).toBe(5)
  expect(selling.gifts.banners).toMatchObject([{ name: 'Wang', count: 2 }])
})

test('who follows and who buys is a line; a product that is not on sale is none', () => {
  bus.emit('follow', said(1))
  bus.emit('purchase', { ...said(2), productID: 'cup', skuID: 'small', count: 1 })
  bus.emit('purchase', { ...said(3), productID: 'castle', skuID: 'small', count: 1 })
  bus.emit('purchase', { person: li, mark: null, own: true, productID: 'cup', skuID: 'small', count: 1 })
  expect(comments.items).toMatchObject([
    { kind: 'follow', name: 'Wang' },
    { kind: 'purchase', name: 'Li', text: '3', others: 1 },
  ])
})

test('a purchase makes the shelf read again before long, if it is on screen', () => {
  const buys = (sequence: number) =>
    bus.emit('purchase', { ...said(sequence), productID: 'cup', skuID: 'small', count: 1 })
  buys(1)
  jest.advanceTimersByTime(10_000)
  expect(rereads).toBe(0)
  selling.shop.look('cup')
  for (let i = 2; i < 50; i++) buys(i)
  jest.advanceTimersByTime(5000)
  expect(rereads).toBe(1)
  selling.hide()
  buys(50)
  jest.advanceTimersByTime(10_000)
  expect(rereads).toBe(1)
})

test('what is on show is taken as it is told, and what is not known is read', () => {
  bus.emit('productsShown', { productIDs: ['cup'] })
  expect(selling.shop.shown?.productID).toBe('cup')
  expect(rereads).toBe(0)
  bus.emit('productsShown', { productIDs: ['plate'] })
  jest.advanceTimersByTime(1000)
  expect(rereads).toBe(1)
  bus.emit('productsShown', { productIDs: [] })
  expect(selling.shop.shown).toBeNull()
})

test('a drop is read once, whichever carrier tells of it', () => {
  bus.emit('dropped', { ids: ['ten-off'] })
  bus.emit('dropped', { ids: ['ten-off'] })
  jest.advanceTimersByTime(1000)
  expect(rereads).toBe(1)
  const open = {
    id: 'ten-off',
    kind: 'coupon',
    title: '',
    amountFen: 1,
    minimumFen: 0,
    remaining: 1,
    heldFen: 0,
  } as const
  selling.described({ ...onSale, drops: [{ ...open, closesAt: Date.now() / 1000 + 60 }] }, moment())
  bus.emit('dropped', { ids: ['ten-off'] })
  jest.advanceTimersByTime(1000)
  expect(rereads).toBe(1)
})

test('totals and how far the broadcast is are told', () => {
  bus.emit('totals', { likes: 250, follows: 9 })
  bus.emit('roomStatus', { state: 'waiting', startsAt: 1000 })
  jest.advanceTimersByTime(5000)
  expect(selling.likes.total).toBe(250)
  expect(selling.following.total).toBe(9)
  expect(room).toMatchObject({ state: 'waiting', startsAt: 1_000_000 })
})

test('an answer that was asked for before the room told of a change does not undo the change', () => {
  const asked = moment()
  jest.advanceTimersByTime(10)
  bus.emit('productsShown', { productIDs: ['cup'] })
  bus.emit('roomStatus', { state: 'paused', startsAt: null })
  selling.described(onSale, asked)
  expect(selling.shop.shown?.productID).toBe('cup')
  expect(room.state).toBe('paused')
  selling.described(onSale, moment())
  expect(selling.shop.shown).toBeNull()
  expect(room.state).toBe('live')
})

test("questions are in the host's list and in nobody else's", () => {
  const asks = (sequence: number) =>
    bus.emit('x.inquiry', { ...said(sequence), what: { product: 'cup', text: 'How tall?' } })
  viewer.signedIn(li)
  asks(1)
  expect(selling.inquiries.items).toEqual([])
  viewer.signedOut()
  viewer.signedIn(host)
  asks(2)
  expect(selling.inquiries.items).toEqual([
    { id: 'm2', name: 'Wang', number: 3, text: 'How tall?', at: 2000 },
  ])
})
