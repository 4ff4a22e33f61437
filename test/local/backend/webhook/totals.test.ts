import { startBackend, testRoom } from '../../../support/backend'
import { eventually } from '../../../support/eventually'
import { customBy, textBy } from '../../../support/im-caller'
import { holdIntervals, tick } from '../../../support/intervals'
import { backend, caller, im, useBackend } from './use-backend'

const rooms = [testRoom, ...['quiet', 'busy'].map((roomID) => ({ ...testRoom, roomID }))]

let clock: number
beforeEach(() => {
  clock = Date.now()
  holdIntervals()
})
useBackend({ rooms, now: () => clock }, 'test')
beforeEach(async () => {
  for (const roomID of ['quiet', 'busy']) await im.openRoom(roomID, 'host')
})
afterEach(() => jest.useRealTimers())
/** Has the backend do what it does regularly, looking for totals to tell and for losses, until this holds. */
const afterLooks = (holds: () => unknown, what: string) =>
  eventually(() => {
    tick(5000)
    return holds()
  }, what)

const like = (from: string, count: unknown = 1) => customBy(from, 'LIKE', { count })
const likes = async (roomID = 'room') => (await backend.call('GET', `/api/rooms/${roomID}`)).body['likes']
const answer = async (as: string) => {
  const { likes, follows, following } = (await backend.call('GET', '/api/rooms/room', { as })).body
  return { likes, follows, following }
}
/** The group field as every phone reads it. */
const field = async (roomID = 'room') => {
  const { GroupInfo } = await im.rest('group_open_http_svc/get_group_info', { GroupIdList: [roomID] })
  const [group] = GroupInfo as { AppDefinedData?: { Key: string; Value: string }[] }[]
  const value = group?.AppDefinedData?.find(({ Key }) => Key === 'room_stats')?.Value
  return value === undefined ? null : (JSON.parse(value) as object)
}

test('likes are counted when the IM asks, each message once however often it asks', async () => {
  const messages = Array.from({ length: 40 }, (_, i) => like(`user-${i % 7}`, 3))
  const asked = [...messages, ...messages].map((message) => caller.ask(message))
  expect(new Set(await Promise.all(asked))).toEqual(new Set([0]))
  expect(await likes()).toBe(120)
  expect(await likes('quiet')).toBe(0)
})

test('one message is worth 50 likes at the most, nonsense none, and the bare LIKE of the component one', async () => {
  for (const count of [1_000_000, 0, -5, 1.5, '7', null])
    await caller.ask(like(`user-${String(count)}`, count))
  expect(await likes()).toBe(50)
  await caller.ask(customBy('li', 'LIKE', ''))
  await caller.ask(customBy('li', 'LIKE', '{'))
  expect(await likes()).toBe(51)
})

test('one user likes as fast as a hand: a hundred at once, then 20 a second; nobody else is held up', async () => {
  for (let i = 0; i < 10; i++) await caller.ask(like('li', 50))
  expect(await likes()).toBe(100)
  clock += 2000
  await caller.ask(like('li', 50))
  expect(await likes()).toBe(140)
  await caller.ask(like('wang', 50))
  expect(await likes()).toBe(190)
})

test('a follow is a follow however often it is told, and the last word counts in whichever order it comes', async () => {
  const follow = (from: string, EventTime: number) => customBy(from, 'ATTENTION', '', { EventTime })
  const unfollow = (from: string, EventTime: number) => customBy(from, 'CANCELATTENTION', '', { EventTime })
  const first = follow('li', 1000)
  await Promise.all([caller.ask(first), caller.ask(first), caller.ask(follow('wang', 1000))])
  expect(await answer('li')).toEqual({ likes: 0, follows: 2, following: true })
  expect(await answer('ann')).toMatchObject({ following: false })
  await caller.ask(unfollow('li', 2000))
  await caller.ask(first)
  expect(await answer('li')).toEqual({ likes: 0, follows: 1, following: false })
})

/** Until when a room is not told anew, in ms. */
async function restsUntil(roomID: string) {
  const query = `select held_until from room_statistics where room_id = '${roomID}'`
  const [row] = await backend.query(query)
  return (row?.['held_until'] as Date).getTime()
}
const moveRest = (roomID: string, by: string) =>
  backend.query(
    `update room_statistics set held_until = held_until + interval '${by}' where room_id = '${roomID}'`,
  )

test('the room is told its totals by a group field, a few seconds apart and only when they change', async () => {
  const changes: { roomID: string; at: number }[] = []
  const describe = backend.backend.im.describe
  Object.assign(backend.backend.im, {
    describe: (...given: Parameters<typeof describe>) => {
      changes.push({ roomID: given[0], at: Date.now() })
      return describe(...given)
    },
  })
  const changesOf = (wanted: string) => changes.filter(({ roomID }) => roomID === wanted)
  /** A look at all rooms after those of before: the busy one has news. */
  const lookAtAll = async () => {
    const before = changesOf('busy').length
    await moveRest('busy', '-1 hour')
    await caller.ask(customBy('ann', 'LIKE', { count: 1 }, { GroupId: 'busy' }))
    await afterLooks(() => changesOf('busy').length > before, 'the busy room to be told')
  }
  await caller.ask(like('li', 2))
  await afterLooks(async () => (await field()) !== null, 'the first totals')
  expect(await field()).toEqual({ likes: 2, follows: 0 })
  await lookAtAll()
  const rest = (await restsUntil('room')) - (changesOf('room')[0]?.at ?? 0)
  expect(rest).toBeGreaterThanOrEqual(2900)

  // However slow the machine is, the room still rests.
  await moveRest('room', '1 hour')
  const rested = await restsUntil('room')
  for (let i = 0; i < 5; i++) await caller.ask(like(`user-${i}`, 2))
  await caller.ask(customBy('li', 'ATTENTION'))
  await lookAtAll()
  expect(await restsUntil('room')).toBe(rested)
  expect(changesOf('room')).toHaveLength(1)
  await moveRest('room', '-1 hour -3 seconds')
  await afterLooks(async () => JSON.stringify(await field()) === '{"likes":12,"follows":1}', 'all of it')
  await lookAtAll()
  await moveRest('room', '-1 hour')
  await lookAtAll()
  await lookAtAll()
  expect(changesOf('room')).toHaveLength(2)
  expect(await field('quiet')).toBeNull()
})

test('a backend that ends tells what the room has not heard', async () => {
  const other = await startBackend(im.url, { database: backend.database })
  await caller.ask(like('li', 2))
  await afterLooks(async () => (await field()) !== null, 'the first totals')
  await caller.ask(like('li', 3))
  await other.close()
  expect(await field()).toEqual({ likes: 5, follows: 0 })
})

test('messages that were asked about and never delivered are counted as lost, the others are not', async () => {
  const all = Array.from({ length: 6 }, (_, i) => textBy('li', `comment ${i}`))
  await Promise.all(all.map((message) => caller.ask(message)))
  await Promise.all(all.slice(0, 4).map((message, i) => caller.delivered(message, i + 1)))
  await caller.ask(textBy('li', '加微信'))
  await backend.query(`update expected_messages set at = at - interval '20 seconds'`)
  await afterLooks(async () => (await backend.backend.losses.of('room')) > 0, 'the loss to be noticed')
  expect(await backend.backend.losses.of('room')).toBe(2)
})
