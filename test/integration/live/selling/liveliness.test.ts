import type { AppPhone } from '../../../support/live-room'
import { startSellingRoom } from '../../../support/selling-room'
import type { SellingRoom } from '../../../support/selling-room'

let live: SellingRoom
let host: AppPhone
let li: AppPhone
beforeAll(async () => {
  live = await startSellingRoom()
  host = await live.enter('host', 'host')
  li = await live.enter('li', 'li')
})
afterAll(() => live.close())
afterEach(async () => expect(await live.unhandled()).toEqual([]))

test('taps are on screen at once, heard by others within seconds, and the totals come out equal', async () => {
  for (let i = 0; i < 20; i++) await li.sell('likes', 'tap')
  expect(li.state().likes).toMatchObject({ mine: 20, total: 20 })
  await li.pass(3)
  await host.sees('the hearts', ({ likes }) => likes.others === 20)
  expect(li.state().likes.others).toBe(0)
  await host.sees('the total', ({ likes }) => likes.total === 20)
  expect(li.state().likes.total).toBe(20)
  const late = await live.enter('late')
  await late.sees('the total', ({ likes }) => likes.total === 20)
})

test('what was tapped is not lost when the page is hidden right after', async () => {
  await li.sell('likes', 'tap')
  await li.act('hide')
  await host.sees('the heart', ({ likes }) => likes.others === 21)
  await li.act('show')
})

test('a gift is paid for, a banner on every phone, and counts up when it is repeated', async () => {
  await li.sell('gifts', 'open')
  await li.sees('the coins', ({ gifts }) => gifts.balance === 1000)
  await li.sell('gifts', 'choose', 'rose')
  await li.sell('gifts', 'setCount', 3)
  const combo = (phone: AppPhone) =>
    phone.sees('the combo', ({ gifts }) => gifts.banners.some(({ count }) => count === 9))
  // A banner stays for seconds only, so nothing here waits for anything else.
  const seen = Promise.all([combo(host), combo(li)])
  await Promise.all([1, 2, 3].map(() => li.sell('gifts', 'send')))
  const [there, here] = await seen
  expect(there.gifts.banners).toMatchObject([{ name: 'Li', gift: 'Rose', count: 9, own: false }])
  expect(here.gifts.banners).toMatchObject([{ count: 9, own: true }])
  await li.sees('what is left', ({ gifts }) => gifts.balance === 991)
  await host.pass(3)
  await host.sees('it gone', ({ gifts }) => gifts.banners.length === 0)
})

test('a big gift has the whole screen for a moment; one that costs too much is not given', async () => {
  await li.sell('gifts', 'choose', 'kiln')
  await li.sell('gifts', 'setCount', 1)
  await li.sell('gifts', 'send')
  await host.sees('the moment', ({ gifts }) => gifts.moment?.gift === 'Kiln' && gifts.moment.name === 'Li')
  await host.pass(3)
  await host.sees('it over', ({ gifts }) => gifts.moment === null)
  await li.sell('gifts', 'send')
  await li.sees('the refusal', ({ gifts }) => gifts.failure === 'insufficient')
  expect(li.state().gifts.balance).toBe(491)
})

test('following is kept, counted and told calmly, and undone', async () => {
  await li.sell('following', 'toggle')
  await li.sees('it on', ({ following }) => following.on && !following.pending)
  await host.sees('the line', ({ comments }) =>
    comments.some(({ kind, name }) => kind === 'follow' && name === 'Li'),
  )
  await live.backend.endRest()
  await host.sees('the total', ({ following }) => following.total === 1)
  await li.act('enterAgain')
  await li.sees('it still on', ({ following, viewer }) => following.on && viewer.phase === 'member')
  await li.sell('following', 'toggle')
  await li.sees('it off', ({ following }) => !following.on && !following.pending)
  await live.backend.endRest()
  await host.sees('the total', ({ following }) => following.total === 0)
})

test('a guest who follows signs in and follows; one who does already is not made to stop', async () => {
  const guest = await live.enter('guest')
  await guest.sell('following', 'toggle')
  await guest.sees('the card', ({ viewer }) => viewer.asked)
  await guest.act('signIn')
  await guest.sees('it on', ({ following }) => following.on && !following.pending)
  await guest.act('signOut')
  await guest.sees('a guest', ({ viewer }) => viewer.phase === 'guest')
})

test('how far the broadcast is comes to everybody, and to who comes late', async () => {
  await live.host('status', { state: 'waiting', startsAt: 2_000_000_000 })
  await li.sees('the start', ({ room }) => room.state === 'waiting' && room.startsAt === 2_000_000_000_000)
  await live.host('status', { state: 'paused' })
  const late = await live.enter('later')
  for (const phone of [li, late]) await phone.sees('the pause', ({ room }) => room.state === 'paused')
  expect(late.state().room).toMatchObject({ startsAt: null, introduction: 'All by hand' })
  await live.host('status', { state: 'live' })
  await li.sees('it live', ({ room }) => room.state === 'live')
})

test('a notice to everybody is a line', async () => {
  await live.host('notice', { text: 'Be kind' })
  await li.sees('the notice', ({ comments }) =>
    comments.some(({ kind, text }) => kind === 'notice' && text === 'Be kind'),
  )
})

test("a question about a product is in the host's list and in nobody else's", async () => {
  await li.sell('inquiries', 'ask', 'bowl', 'How deep is it?')
  await host.sees('the question', ({ inquiries }) =>
    inquiries.some(({ name, number, text }) => name === 'Li' && number === 3 && text === 'How deep is it?'),
  )
  expect(li.state().inquiries).toEqual([])
})

test('what happened while the network was away is there when it is back', async () => {
  await li.call('network', 'none')
  await li.sees('no network', ({ room }) => room.network === 'disconnected')
  await live.host('show', { productIDs: ['cup'] })
  await live.host('status', { state: 'paused' })
  await li.call('network', 'wifi')
  await li.sees(
    'the room as it is now',
    ({ room, shop }) => room.state === 'paused' && shop.shown?.productID === 'cup',
  )
})
