import { high, startLive } from './live'
import type { Live } from './live'

let live: Live
beforeAll(async () => void (live = await startLive()))
afterAll(() => live.close())

const ok = { status: 200, body: {} }

test('products on show are in the room, in the group field and said aloud', async () => {
  expect(await live.act('show', { productIDs: ['bowl', 'cup'] })).toEqual(ok)
  expect(await live.room()).toMatchObject({ shown: ['bowl', 'cup'] })
  expect(await live.field('add_goods')).toBe('bowl,cup')
  expect(await live.hears('ADD_GOODS', 'bowl,cup')).toContain(high)

  expect(await live.act('show', { productIDs: [] })).toEqual(ok)
  expect(await live.room()).toMatchObject({ shown: [] })
  expect(await live.field('add_goods')).toBe('')
})

test('a product that the room does not have is named, and nothing changes', async () => {
  await live.act('show', { productIDs: ['cup'] })
  expect(await live.act('show', { productIDs: ['bowl', 'sofa'] })).toEqual({
    status: 404,
    body: { error: 'no-product', message: 'this room has no product sofa' },
  })
  expect([(await live.room())['shown'], await live.field('add_goods')]).toEqual([['cup'], 'cup'])
})

test('the status is told with its start only while the room waits', async () => {
  await live.act('status', { state: 'waiting', startsAt: 1_900_000_000 })
  expect(await live.room()).toMatchObject({ state: 'waiting', startsAt: 1_900_000_000 })
  expect(await live.field('room_status')).toBe('{"state":"waiting","startsAt":1900000000}')
  await live.act('status', { state: 'live', startsAt: 1_900_000_000 })
  expect(await live.room()).toMatchObject({ state: 'live', startsAt: null })
  await live.hears('ROOM_STATUS_CHANGE', '{"state":"live","startsAt":null}')
})

test('when two act at once, room and group end up the same', async () => {
  const states = ['live', 'paused', 'waiting', 'ended', 'live', 'paused']
  await Promise.all(states.map((state, index) => live.act('status', { state }, index % 2 ? 'mia' : 'ben')))
  const told = JSON.parse((await live.field('room_status')) ?? '') as { state: string }
  expect((await live.room())['state']).toBe(told.state)
})

test('an announcement stays in the room and in the group profile', async () => {
  await live.act('announcement', { text: '今晚看手作杯碗' })
  expect(await live.room()).toMatchObject({ announcement: '今晚看手作杯碗' })
  expect(await live.group()).toMatchObject({ Notification: '今晚看手作杯碗' })
})

test('a text is as long as the IM takes it in bytes, and an error says so before anything changes', async () => {
  const fits = '杯'.repeat(100)
  expect(await live.act('announcement', { text: fits })).toEqual(ok)
  const { status, body } = await live.act('announcement', { text: `${fits}!` })
  expect([status, body['message']]).toEqual([400, expect.stringMatching(/at most 300 bytes.*301[^]*at text/)])
  expect(await live.room()).toMatchObject({ announcement: fits })
})

test('everybody is muted and may speak again', async () => {
  for (const on of [true, false]) {
    await live.act('mute-all', { on })
    expect(await live.room()).toMatchObject({ allMuted: on })
    expect(await live.group()).toMatchObject({ ShutUpAllMember: on ? 'On' : 'Off' })
  }
})

test('what the IM does not take is kept, said to be so, and taken the next time', async () => {
  await live.im.control('stop')
  expect(await live.act('announcement', { text: 'Tonight' })).toMatchObject({
    status: 502,
    body: { error: 'im-failed', message: expect.stringContaining('60008') as string },
  })
  expect(await live.room()).toMatchObject({ announcement: 'Tonight' })
  await live.im.control('start')
  expect(await live.act('announcement', { text: 'Tonight' })).toEqual(ok)
  expect(await live.group()).toMatchObject({ Notification: 'Tonight' })
})

test('a disbanded room is ended for who asks, gone from the IM, and may be disbanded again', async () => {
  expect(await live.act('disband')).toEqual(ok)
  await live.viewer.pushed((body) => JSON.stringify(body).includes('live'))
  expect(await live.room()).toMatchObject({ state: 'ended' })
  expect(await live.group()).toMatchObject({ ErrorCode: 10010 })
  expect(await live.act('disband')).toEqual(ok)
})
