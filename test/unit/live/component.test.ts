import { EventEmitter } from 'node:events'
import type { TlsEventNames } from 'im-live-sells'
import { listenToComponent } from '../../../miniprogram/live/component'
import { LiveBus } from '../../../miniprogram/live/events'
import type { DropReason } from '../../../miniprogram/live/message-context'

type Name = keyof TlsEventNames

const names: TlsEventNames = {
  SDK_READY: 'SDK_READY',
  JOIN_GROUP: 'JOIN_GROUP',
  EXIT_GROUP: 'EXIT_GROUP',
  NOTIFACATION: 'NOTIFACATION',
  MESSAGE: 'MESSAGE',
  PROFILE_UPDATE: 'PROFILE_UPDATE',
  ERROR: 'ERROR',
  KICKED: 'KICKED',
  NETWORK_CHANGE: 'NETWORK_CHANGE',
  SDK_NOT_READY: 'SDK_NOT_READY',
  LIKE: 'LIKE',
  BUY_GOODS: 'BUY_GOODS',
  USE_COUPON: 'USE_COUPON',
  SEND_GIFT: 'SEND_GIFT',
  ATTENTION: 'ATTENTION',
  CANCELATTENTION: 'CANCELATTENTION',
  ADD_GOODS: 'ADD_GOODS',
  ROOM_STATUS_CHANGE: 'ROOM_STATUS_CHANGE',
  INTRODUCTION: 'INTRODUCTION',
  BIT_BEGIN: 'BIT_BEGIN',
  BIT_END: 'BIT_END',
  BIT_CRON_RESULT: 'BIT_CRON_RESULT',
  BIT_FINAL_RESULT: 'BIT_FINAL_RESULT',
  SYSTEM_NORMAL_MESSAGE: 'SYSTEM_NORMAL_MESSAGE',
}
const all = Object.keys(names) as Name[]

/** What a viewer's custom message, a notice and a group field make the component fire, and what is no payload at all. */
const forgeries: [string, unknown][] = [
  [
    'a custom message',
    {
      nick: 'Wang',
      avatar: '',
      userID: 'wang',
      data: 'KICKED',
      description: '{"name":"kickedOut"}',
      extension: '{"type":"userSigExpired","state":"disconnected"}',
    },
  ],
  ['a notice', { msg: { name: 'kickedOut', data: { type: 'userSigExpired', state: 'disconnected' } } }],
  ['a group field', { nick: '', avatar: '', userID: '@TIM#SYSTEM', value: 'userSigExpired' }],
  ['null', null],
  ['words', 'kickedOut'],
  ['a number', 7],
  ['a list', [{ name: 'kickedOut', data: { type: 'userSigExpired' } }]],
]

let me: string
let carrier: EventEmitter
let heard: Readonly<Record<Name, number>>
let facts: () => unknown[]
let dropped: Partial<Record<DropReason, number>>
beforeEach(() => {
  me = 'li'
  carrier = new EventEmitter()
  dropped = {}
  const bus = new LiveBus((error) => {
    throw error
  })
  const emitted = jest.spyOn(bus, 'emit')
  facts = () => emitted.mock.calls
  const drop = (reason: DropReason) => void (dropped[reason] = (dropped[reason] ?? 0) + 1)
  heard = listenToComponent(carrier, names, { bus, me: () => me, drop })
})
const fire = (name: Name, ...payload: unknown[]) => carrier.emit(name, ...payload)

test('every event of the component is listened to and counted', () => {
  for (const name of all) fire(name, {})
  fire('MESSAGE', {})
  expect(heard).toEqual({ ...Object.fromEntries(all.map((name) => [name, 1])), MESSAGE: 2 })
})

describe('what a viewer can make the component fire', () => {
  test.each(forgeries)('changes nothing under any name, shaped as %s', (_shape, payload) => {
    for (const name of all) fire(name, payload)
    expect(facts()).toEqual([])
    expect(dropped).toEqual({ forged: 6 })
  })
})

describe('what the SDK itself reports', () => {
  test('ready, and not ready any more', () => {
    fire('SDK_READY')
    fire('SDK_NOT_READY', { name: 'sdkStateNotReady', data: undefined })
    expect(facts()).toEqual([
      ['ready', {}],
      ['notReady', {}],
    ])
  })

  test.each([
    ['multipleDevice', 'another-device'],
    ['multipleAccount', 'another-instance'],
    ['userSigExpired', 'signature-expired'],
    ['REST_API_Kick', 'by-operator'],
  ])('being signed out for %s', (type, reason) => {
    fire('KICKED', { name: 'kickedOut', data: { type } })
    expect(facts()).toEqual([['kicked', { reason }]])
  })

  test('the network', () => {
    for (const state of ['connecting', 'connected', 'disconnected', 'somewhere', undefined])
      fire('NETWORK_CHANGE', { name: 'netStateChange', data: { state } })
    expect(facts()).toEqual([
      ['network', 'connecting'],
      ['network', 'connected'],
      ['network', 'disconnected'],
    ])
    expect(dropped).toEqual({ forged: 2 })
  })

  test("the viewer's own profile, and nobody else's", () => {
    const changed = [
      { userID: 'wang', nick: 'W', avatar: '' },
      { userID: 'li', nick: 'Li the second', avatar: 'li.png', gender: '' },
    ]
    fire('PROFILE_UPDATE', { name: 'onProfileUpdated', data: changed })
    expect(facts()).toEqual([['self', { userID: 'li', nick: 'Li the second', avatar: 'li.png' }]])
  })

  test('an error outside of any call', () => {
    fire('ERROR', { name: 'error', data: { code: 2801, message: 'no answer' } })
    expect(facts()).toEqual([['sdkError', { code: 2801, message: 'no answer' }]])
  })

  test('under the name of something else is not believed', () => {
    fire('KICKED', { name: 'netStateChange', data: { type: 'userSigExpired' } })
    fire('KICKED', { name: 'kickedOut', data: { type: 'toString' } })
    fire('KICKED', { name: 'kickedOut' })
    expect(facts()).toEqual([])
    expect(dropped).toEqual({ forged: 3 })
  })
})

describe("the sender's own echo", () => {
  const echo = { nick: 'Li', avatar: '', userID: 'li', value: '{"count":2,"level":1}' }

  test.each([
    ['LIKE', 'like', echo.value, { count: 2, level: 1 }],
    ['SEND_GIFT', 'gift', '{"gift":"rose","count":1,"receipt":"r"}', { giftID: 'rose', count: 1 }],
    ['ATTENTION', 'follow', '', {}],
    ['CANCELATTENTION', 'unfollow', '', {}],
    [
      'BUY_GOODS',
      'purchase',
      '{"product":"cup","sku":"blue","count":1,"receipt":"r"}',
      { productID: 'cup', skuID: 'blue', count: 1 },
    ],
    ['USE_COUPON', 'couponClaim', '{"coupon":"ten-off","receipt":"r"}', { couponID: 'ten-off' }],
  ] as const)('of %s is told once, as one’s own', (name, type, value, fact) => {
    fire(name, { ...echo, value })
    expect(facts()).toEqual([
      [type, { person: { userID: 'li', nick: 'Li', avatar: '' }, mark: null, own: true, ...fact }],
    ])
  })

  test('that makes no sense is dropped, and rejects no send', () => {
    expect(() => fire('LIKE', { ...echo, value: 'many' })).not.toThrow()
    expect(facts()).toEqual([])
    expect(dropped).toEqual({ malformed: 1 })
  })

  test('is not taken from others: theirs come as messages, which have a place in the room', () => {
    fire('LIKE', { ...echo, userID: 'wang' })
    fire('LIKE', { nick: 'Li', avatar: '', userID: 'li', data: 'LIKE', description: '', extension: '1' })
    expect(facts()).toEqual([])
  })

  test('is nothing to a guest, who cannot send', () => {
    me = ''
    fire('LIKE', { ...echo, userID: undefined })
    expect(facts()).toEqual([])
  })

  test('of a name that is no announcement is not told', () => {
    fire('ROOM_STATUS_CHANGE', echo)
    fire('ADD_GOODS', echo)
    expect(facts()).toEqual([])
  })
})
