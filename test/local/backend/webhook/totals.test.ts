import { sql } from 'drizzle-orm'
import { openDatabase } from '../../../../backend/database/connect'
import { startBackend, testRoom } from '../../../support/backend'
import { eventually } from '../../../support/eventually'
import { customBy, textBy } from '../../../support/im-caller'
import { backend, caller, im, useBackend } from './use-backend'

const rooms = [testRoom, { ...testRoom, roomID: 'quiet' }]

let clock: number
beforeEach(() => void (clock = Date.now()))
useBackend({ rooms, now: () => clock }, 'test')
beforeEach(() => im.openRoom('quiet', 'host'))

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

test('the room is told its totals by a group field, a few seconds apart and only when they change', async () => {
  const changes: number[] = []
  const describe = backend.backend.im.describe
  Object.assign(backend.backend.im, {
    describe: (...given: Parameters<typeof describe>) => {
      changes.push(Date.now())
      return describe(...given)
    },
  })
  await caller.ask(like('li', 2))
  await eventually(async () => (await field()) !== null, 'the first totals')
  expect(await field()).toEqual({ likes: 2, follows: 0 })
  for (let i = 0; i < 5; i++) await caller.ask(like(`user-${i}`, 2))
  await caller.ask(customBy('li', 'ATTENTION'))
  await eventually(async () => JSON.stringify(await field()) === '{"likes":12,"follows":1}', 'all of it')
  // Nothing tells that nothing is told: as long as it would have taken, and a little more.
  await new Promise((resolve) => setTimeout(resolve, 4500))
  expect(changes).toHaveLength(2)
  expect((changes[1] ?? 0) - (changes[0] ?? 0)).toBeGreaterThanOrEqual(2900)
  expect(await field('quiet')).toBeNull()
})

test('a backend that ends tells what the room has not heard', async () => {
  const other = await startBackend(im.url, { database: backend.database })
  await caller.ask(like('li', 2))
  await eventually(async () => (await field()) !== null, 'the first totals')
  await caller.ask(like('li', 3))
  await other.close()
  expect(await field()).toEqual({ likes: 5, follows: 0 })
})

test('messages that were asked about and never delivered are counted as lost, the others are not', async () => {
  const all = Array.from({ length: 6 }, (_, i) => textBy('li', `comment ${i}`))
  await Promise.all(all.map((message) => caller.ask(message)))
  await Promise.all(all.slice(0, 4).map((message, i) => caller.delivered(message, i + 1)))
  await caller.ask(textBy('li', '加微信'))
  await agedBy('20 seconds')
  await eventually(async () => (await backend.backend.losses.of('room')) > 0, 'the loss to be noticed')
  expect(await backend.backend.losses.of('room')).toBe(2)
})

/** Lets what is in the database be older. */
async function agedBy(interval: string) {
  const { db, close } = await openDatabase(backend.database, () => {})
  await db.execute(sql`update expected_messages set at = at - ${interval}::interval`)
  await close()
}
