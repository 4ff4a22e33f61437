import { onSaleIn } from '../../../../miniprogram/services/room/on-sale'
import { nothingOnSale } from '../../../support/on-sale'

const cloud = {
  sdkAppID: 1,
  backend: 'https://shop.example.com/api',
  room: 'cups',
  logLevel: 4,
  localCodes: false,
} as const
const weChatSpeaks = (language: string) =>
  Object.assign(globalThis, { wx: { getAppBaseInfo: () => ({ language }) } })
beforeEach(() => weChatSpeaks('en'))

const sku = { skuID: 'small', name: 'Small', priceFen: 1000, stock: 0 }
const cup = { productID: 'cup', number: 3, title: 'Cup', picture: '/cup.svg', sold: 2, skus: [sku] }
const coupon = {
  couponID: 'a',
  title: 'Off',
  amountFen: 1,
  minimumFen: 2,
  remaining: 3,
  closesAt: 4,
  total: 9,
}
const packet = { packetID: 'b', title: 'Lucky', totalFen: 88, count: 9, remaining: 3, closesAt: 4 }
const rose = { giftID: 'rose', name: { en: 'Rose', zh: '玫瑰' }, picture: '', coins: 1, size: 'small' }

test('an answer without a shop is a room that is live and sells nothing', () => {
  expect(onSaleIn({}, cloud)).toEqual(nothingOnSale)
})

test('what the room is and sells is read', () => {
  const told = {
    state: 'waiting',
    startsAt: 1000,
    shown: ['cup'],
    likes: 5,
    follows: 6,
    following: true,
    products: [cup],
    coupons: [coupon],
    redPackets: [packet],
    gifts: [rose],
    held: { b: 7 },
  }
  const open = { remaining: 3, closesAt: 4 }
  expect(onSaleIn(told, cloud)).toEqual({
    state: 'waiting',
    startsAt: 1000,
    shown: ['cup'],
    likes: 5,
    follows: 6,
    following: true,
    products: [{ ...cup, picture: 'https://shop.example.com/cup.svg' }],
    drops: [
      { ...open, id: 'a', kind: 'coupon', title: 'Off', amountFen: 1, minimumFen: 2, heldFen: 0 },
      { ...open, id: 'b', kind: 'packet', title: 'Lucky', amountFen: 88, minimumFen: 0, heldFen: 7 },
    ],
    gifts: [{ ...rose, name: 'Rose' }],
  })
})

test.each([
  ['zh_CN', '玫瑰'],
  ['zh_TW', '玫瑰'],
  ['fr', 'Rose'],
])('gifts are called as %s calls them', (language, name) => {
  weChatSpeaks(language)
  expect(onSaleIn({ gifts: [rose] }, cloud).gifts).toMatchObject([{ name }])
})

test('a picture elsewhere stays where it is', () => {
  const picture = 'https://cdn.example.com/cup.png'
  expect(onSaleIn({ products: [{ ...cup, picture }] }, cloud).products).toMatchObject([{ picture }])
})

test.each([
  [
    'products',
    [
      null,
      7,
      { ...cup, title: 7 },
      { ...cup, number: -1 },
      { ...cup, skus: [{ ...sku, priceFen: 0.5 }] },
      cup,
    ],
  ],
  ['coupons', ['a', { ...coupon, closesAt: 'soon' }, coupon]],
  ['redPackets', [[], { ...packet, totalFen: null }, packet]],
  ['gifts', [{ ...rose, size: 'huge' }, { ...rose, name: 'Rose' }, { ...rose, coins: 1.5 }, rose]],
])('of %s only what can be read is on sale', (subject, list) => {
  const { products, drops, gifts } = onSaleIn({ [subject]: list }, cloud)
  expect([...products, ...drops, ...gifts]).toHaveLength(1)
  expect(onSaleIn({ [subject]: 'none' }, cloud)).toEqual(nothingOnSale)
})

test('a state or total that makes no sense is not taken over', () => {
  const told = { state: 'sold', startsAt: 'now', shown: [7, 'cup'], likes: -1, follows: '9', following: 1 }
  expect(onSaleIn(told, cloud)).toEqual({ ...nothingOnSale, shown: ['cup'] })
})
