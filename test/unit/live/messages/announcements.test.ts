import { customMessage } from '../../../support/messages'
import { receiver } from './receiver'

let room: ReturnType<typeof receiver>
beforeEach(() => (room = receiver()))

test.each([
  ['LIKE', 'like', '{"count":3,"level":2}', { count: 3, level: 2 }],
  ['SEND_GIFT', 'gift', '{"gift":"rose","count":9,"receipt":"r"}', { giftID: 'rose', count: 9 }],
  ['ATTENTION', 'follow', '', {}],
  ['CANCELATTENTION', 'unfollow', 'whatever', {}],
  [
    'BUY_GOODS',
    'purchase',
    '{"product":"cup","sku":"blue","count":2,"receipt":"r"}',
    { productID: 'cup', skuID: 'blue', count: 2 },
  ],
  ['USE_COUPON', 'couponClaim', '{"coupon":"ten-off","receipt":"r"}', { couponID: 'ten-off' }],
  ['RED_PACKET', 'packetDraw', '{"packet":"lucky","receipt":"r"}', { packetID: 'lucky' }],
])('any viewer may say %s of themselves', (name, type, value, fact) => {
  room.receive(customMessage(name, value, { ID: 'm', sequence: 3, time: 4 }))
  expect(room.facts()).toEqual([
    [
      type,
      {
        person: { userID: 'wang', nick: 'Wang', avatar: '' },
        mark: { id: 'm', sequence: 3, time: 4 },
        own: false,
        ...fact,
      },
    ],
  ])
})

test.each<[string, string, string]>([
  ['a like of nothing', 'LIKE', '{"count":0}'],
  ['a like of a million', 'LIKE', '{"count":1000000}'],
  ['a like of half a heart', 'LIKE', '{"count":1.5}'],
  ['a like of a level that is words', 'LIKE', '{"count":1,"level":"9"}'],
  ['a like that is a list', 'LIKE', '[1]'],
  ['a like that is no JSON', 'LIKE', 'many'],
  ['a gift without a receipt', 'SEND_GIFT', '{"gift":"rose","count":1}'],
  ['a gift whose receipt is a number', 'SEND_GIFT', '{"gift":"rose","count":1,"receipt":7}'],
  ['a gift that is markup', 'SEND_GIFT', '{"gift":"<b>","count":1,"receipt":"r"}'],
  ['too many gifts', 'SEND_GIFT', '{"gift":"rose","count":1000,"receipt":"r"}'],
  ['a purchase of nothing', 'BUY_GOODS', '{"product":"cup","sku":"blue","count":0,"receipt":"r"}'],
  ['a purchase without a SKU', 'BUY_GOODS', '{"product":"cup","count":1,"receipt":"r"}'],
  ['a coupon without a name', 'USE_COUPON', '{"coupon":"","receipt":"r"}'],
  ['a packet that is an object', 'RED_PACKET', '{"packet":{},"receipt":"r"}'],
  ['a question without words', 'x.inquiry', '{"product":"cup","text":" "}'],
  ['a question that is a novel', 'x.inquiry', `{"product":"cup","text":"${'a'.repeat(201)}"}`],
  ['a value as long as a book', 'LIKE', `{"count":1,"why":"${'a'.repeat(10_000)}"}`],
])('%s is dropped as malformed', (_what, name, value) => {
  room.receive(customMessage(name, value))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ malformed: 1 })
})

test("the component's bare LIKE is one like", () => {
  room.receive(customMessage('LIKE', ''))
  expect(room.facts()[0]?.[1]).toMatchObject({ count: 1, level: 1 })
})

test('an event of our own is told with who said it', () => {
  room.receive(customMessage('x.inquiry', '{"product":"cup","text":"how tall?"}'))
  expect(room.facts()).toMatchObject([
    ['x.inquiry', { person: { userID: 'wang' }, own: false, what: { product: 'cup', text: 'how tall?' } }],
  ])
})

test.each([
  'ROOM_STATUS_CHANGE',
  'ADD_GOODS',
  'DROP',
  'NOTICE',
  'room_status',
  'add_goods',
  'room_stats',
  'room_drops',
])('a viewer who says %s is not heard, and counted', (name) => {
  room.authority.own('host')
  room.authority.trust(['admin'])
  room.receive(customMessage(name, 'over'), customMessage(name, 'over', { from: '' }))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ forged: 2 })
})

test('the owner and the administrators are heard', () => {
  room.authority.own('host')
  room.authority.trust(['admin'])
  room.receive(
    customMessage('ROOM_STATUS_CHANGE', '{"state":"paused"}', { from: 'host' }),
    customMessage('ADD_GOODS', 'cup,bowl', { from: 'admin' }),
    customMessage('DROP', '{"coupon":"ten-off"}', { from: 'admin' }),
    customMessage('NOTICE', 'Be kind', { from: 'admin', ID: 'n', sequence: 9, time: 9 }),
  )
  expect(room.facts()).toEqual([
    ['roomStatus', { state: 'paused', startsAt: null }],
    ['productsShown', { productIDs: ['cup', 'bowl'] }],
    ['dropped', { ids: ['ten-off'] }],
    ['notice', { text: 'Be kind', mark: { id: 'n', sequence: 9, time: 9 } }],
  ])
})

test('in a room without an owner and administrators nobody is heard', () => {
  room.authority.own('')
  room.authority.trust([''])
  room.receive(customMessage('ROOM_STATUS_CHANGE', 'over', { from: '' }))
  expect(room.dropped).toEqual({ forged: 1 })
})

test.each([
  'KICKED',
  'SDK_READY',
  'NETWORK_CHANGE',
  'JOIN_GROUP',
  'comment',
  'like',
  '',
  '__proto__',
  'toString',
])('a custom message named "%s" is nothing the room knows, even from the host', (name) => {
  room.authority.own('host')
  room.receive(customMessage(name, '{}', { from: 'host' }))
  expect(room.facts()).toEqual([])
  expect(room.dropped).toEqual({ unknown: 1 })
})
