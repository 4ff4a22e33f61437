import type { AppPhone } from '../../../support/live-room'
import { openPhone } from '../../../support/phone'
import type { Phone } from '../../../support/phone'
import { startSellingRoom } from '../../../support/selling-room'
import type { SellingRoom } from '../../../support/selling-room'

let live: SellingRoom
let li: AppPhone
let stranger: Phone
beforeAll(async () => {
  live = await startSellingRoom()
  li = await live.enter('li', 'li')
  stranger = await openPhone('raw', { name: 'stranger' })
  await stranger.call('createLive', {
    SDKAppID: live.cloud.sdkAppID,
    proxyServer: live.cloud.imServer,
    roomID: 'room',
    userName: 'stranger',
    userSig: live.im.sig('stranger'),
  })
  const ready = (events: readonly { type: string; name?: unknown }[]) =>
    events.some(({ type, name }) => type === 'live' && name === 'SDK_READY')
  await stranger.until(ready, 'the component to be ready')
  await stranger.call('live', 'joinRoom', { roomID: 'room', getOwnerInfo: true })
})
afterAll(async () => {
  await stranger.close()
  await live.close()
})
afterEach(async () => expect(await live.unhandled()).toEqual([]))

const marker = async (text: string) => {
  await stranger.call('sendText', 'room', text)
  await li.sees(text, ({ comments }) => comments.some((row) => row.text === text))
}
const heard = async () => (await li.call<{ heard: Record<string, number> }>('counts')).heard
const custom = (data: string, value: object | string, priority = 'High') =>
  stranger.call(
    'sendCustom',
    'room',
    { data, description: '', extension: typeof value === 'string' ? value : JSON.stringify(value) },
    priority,
  )

test.each<[string, object]>([
  ['SEND_GIFT', { gift: 'kiln', count: 1, receipt: 'made-up' }],
  ['SEND_GIFT', { gift: 'kiln', count: 1 }],
  ['BUY_GOODS', { product: 'cup', sku: 'cup-small', count: 1, receipt: 'made-up' }],
  ['USE_COUPON', { coupon: 'ten-off', receipt: 'made-up' }],
  ['RED_PACKET', { packet: 'lucky', receipt: 'made-up' }],
])('a %s without a true receipt reaches nobody: %j', async (name, value) => {
  const before = li.lastingState()
  await expect(custom(name, value)).rejects.toMatchObject({ code: 10016 })
  await marker(`after ${name} ${JSON.stringify(value)}`)
  expect(li.lastingState()).toEqual(before)
  expect(li.state().gifts).toMatchObject({ banners: [], moment: null })
  expect(li.state().comments.every(({ kind }) => kind !== 'purchase')).toBe(true)
})

test("somebody else's receipt, and one's own a second time, are worth nothing", async () => {
  const wish = { requestID: 'r-1', giftID: 'rose', count: 1 }
  const { body } = await live.backend.call('POST', '/api/rooms/room/gifts', { as: 'wei', body: wish })
  const stolen = { gift: 'rose', count: 1, receipt: body['receipt'] }
  await expect(custom('SEND_GIFT', stolen)).rejects.toMatchObject({ code: 10016 })
  const { body: own } = await live.backend.call('POST', '/api/rooms/room/gifts', {
    as: 'stranger',
    body: wish,
  })
  await expect(
    custom('SEND_GIFT', { gift: 'kiln', count: 1, receipt: own['receipt'] }),
  ).rejects.toMatchObject({
    code: 10016,
  })
  await custom('SEND_GIFT', { gift: 'rose', count: 1, receipt: own['receipt'] })
  await li.sees('the gift', ({ gifts }) =>
    gifts.banners.some(({ userID, count }) => userID === 'stranger' && count === 1),
  )
  await expect(
    custom('SEND_GIFT', { gift: 'rose', count: 1, receipt: own['receipt'] }),
  ).rejects.toMatchObject({
    code: 10016,
  })
})

test.each(['ADD_GOODS', 'ROOM_STATUS_CHANGE', 'DROP', 'NOTICE'])(
  'a viewer who says %s changes nothing',
  async (name) => {
    const before = li.lastingState()
    await expect(
      custom(name, name === 'ADD_GOODS' ? 'cup' : { state: 'ended', coupon: 'x' }),
    ).rejects.toBeDefined()
    await marker(`after ${name}`)
    expect(li.lastingState()).toEqual(before)
  },
)

test('a fact that comes as a field and as a message is applied once', async () => {
  const dropped = async () =>
    (await li.call<{ dropped: Record<string, number> }>('counts')).dropped['repeated'] ?? 0
  const before = await dropped()
  li.forget()
  await live.host('show', { productIDs: ['cup'] })
  await li.sees('the cup', ({ shop }) => shop.shown?.productID === 'cup')
  await marker('after the cup')
  expect(await dropped()).toBe(before + 1)
})

describe("the component's own verbs, which go out at priorities of its own", () => {
  test('like and attention are heard as what they are', async () => {
    const { likes } = li.state()
    await stranger.call('live', 'like', 'LIKE')
    await li.sees('the heart', (state) => state.likes.others === likes.others + 1)
    await stranger.call('live', 'attention', '')
    await li.sees('the line', ({ comments }) => comments.some(({ kind }) => kind === 'follow'))
    await live.backend.endRest()
    await li.sees('a follower', ({ following }) => following.total === 1)
    await stranger.call('live', 'cancelAttention', '')
    await live.backend.endRest()
    await li.sees('none', ({ following }) => following.total === 0)
    await marker('after the follow')
    expect(await heard()).toMatchObject({ LIKE: 1, ATTENTION: 1, CANCELATTENTION: 1 })
  })

  test('sendGift and useCoupon need a receipt as well', async () => {
    const body = { requestID: 'r-2', giftID: 'rose', count: 2 }
    const { body: given } = await live.backend.call('POST', '/api/rooms/room/gifts', { as: 'stranger', body })
    await expect(stranger.call('live', 'sendGift', '{}')).rejects.toMatchObject({ code: 10016 })
    await stranger.call(
      'live',
      'sendGift',
      JSON.stringify({ gift: 'rose', count: 2, receipt: given['receipt'] }),
    )
    await li.sees('the gift', ({ gifts }) => gifts.banners.some(({ count }) => count >= 2))

    const { couponID } = await live.host('drop-coupon', { title: 'Off', amountFen: 1, total: 1, seconds: 60 })
    const claim = `/api/rooms/room/coupons/${String(couponID)}/claim`
    const { body: claimed } = await live.backend.call('POST', claim, { as: 'stranger', body: {} })
    const value = JSON.stringify({ coupon: couponID, receipt: claimed['receipt'] })
    await stranger.call('live', 'useCoupon', value)
    await expect(stranger.call('live', 'useCoupon', value)).rejects.toMatchObject({ code: 10016 })
    await marker('after the coupon')
    expect(await heard()).toMatchObject({ USE_COUPON: 1 })
  })

  test('buy sends its goods as JSON', async () => {
    const body = { requestID: 'r-3', skuID: 'bowl-small', quantity: 1, totalFen: 1000 }
    const { body: order } = await live.backend.call('POST', '/api/rooms/room/orders', {
      as: 'stranger',
      body,
    })
    const goods = { product: 'bowl', sku: 'bowl-small', count: 1, receipt: order['receipt'] }
    await stranger.call('live', 'buy', 'BUY_GOODS', goods)
    await li.sees('the line', ({ comments }) =>
      comments.some(({ kind, text }) => kind === 'purchase' && text === '3'),
    )
  })
})
