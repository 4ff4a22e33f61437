import type { CloudConfig } from '../../../miniprogram/config'
import { LiveError } from '../../../miniprogram/live/errors'
import type { LiveSession } from '../../../miniprogram/live/session'
import type { BackendRoom } from '../../../miniprogram/services/room/fetch-room'
import { BackendError } from '../../../miniprogram/services/request'
import { sellingServices } from '../../../miniprogram/services/selling'
import { systemClock } from '../../../miniprogram/store/clock'
import type { Outside } from '../../../miniprogram/store/outside'
import { RoomStore } from '../../../miniprogram/store/room-store'
import { nothingOnSale } from '../../support/on-sale'

const never = () => new Promise<never>(() => {})
const cloud: CloudConfig = { sdkAppID: 1, backend: '', room: 'demo', logLevel: 4, localCodes: false }
const cups: BackendRoom = {
  roomID: 'demo',
  title: 'Cups',
  introduction: '',
  announcement: '',
  host: null,
  allMuted: null,
  admins: [],
  player: { kind: 'poster', src: '', poster: '' },
  onSale: nothingOnSale,
  comments: [],
}
const offline = () => Promise.reject(new BackendError('network', 0, 'request:fail'))

/** A store whose SDKs never arrive: what a room does before there is a session. */
const storeWith = (more: Partial<Outside>) =>
  new RoomStore({
    clock: systemClock,
    cloud: () => cloud,
    loadLive: never,
    fetchRoom: () => Promise.resolve(cups),
    createSession: never,
    uploadAvatar: never,
    selling: sellingServices,
    membership: { remembered: () => false, remember: () => {} },
    report: (error) => {
      throw error
    },
    ...more,
  })

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('the room that is asked for is entered, else the configured one', async () => {
  const asked: string[] = []
  const fetchRoom: Outside['fetchRoom'] = (_cloud, roomID) => (asked.push(roomID), never())
  void storeWith({ fetchRoom }).enter({ room: 'bowls' })
  void storeWith({ fetchRoom }).enter()
  await jest.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['bowls', 'demo'])
})

test('a backend that does not answer is asked again every three seconds, until the viewer leaves', async () => {
  const fetchRoom = jest.fn(offline)
  const store = storeWith({ fetchRoom })
  await store.enter()
  expect(store.room).toMatchObject({ phase: 'refused', refusal: 'network' })
  await jest.advanceTimersByTimeAsync(3000)
  await jest.advanceTimersByTimeAsync(3000)
  expect(fetchRoom).toHaveBeenCalledTimes(3)
  await store.leave()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(fetchRoom).toHaveBeenCalledTimes(3)
  expect(store.room.phase).toBe('closed')
  expect(jest.getTimerCount()).toBe(0)
})

test('a room that does not exist is not asked for again', async () => {
  const store = storeWith({ fetchRoom: () => Promise.reject(new BackendError('not-found', 404, 'no')) })
  await store.enter()
  expect(store.room).toMatchObject({ phase: 'refused', refusal: 'not-found' })
  expect(jest.getTimerCount()).toBe(0)
})

test('an answer that is overtaken by the answer to a later question is old', async () => {
  const answers: ((title: string) => void)[] = []
  const store = storeWith({
    fetchRoom: () => new Promise((resolve) => answers.push((title) => resolve({ ...cups, title }))),
  })
  void store.enter()
  await jest.advanceTimersByTimeAsync(0)
  store.hide()
  await jest.advanceTimersByTimeAsync(61_000)
  store.show()
  store.shop.open()
  expect(answers).toHaveLength(3)
  answers[2]?.('new')
  await jest.advanceTimersByTimeAsync(0)
  answers[1]?.('old')
  await jest.advanceTimersByTimeAsync(0)
  expect(store.room.title).toBe('new')
  await store.leave()
})

test('a room that is left while it loads stays left', async () => {
  let arrive = (_room: BackendRoom) => {}
  const store = storeWith({
    fetchRoom: () => new Promise((resolve) => (arrive = resolve)),
    loadLive: () => Promise.resolve({} as Awaited<ReturnType<Outside['loadLive']>>),
  })
  void store.enter()
  await jest.advanceTimersByTimeAsync(0)
  expect(store.room.phase).toBe('entering')
  await store.leave()
  arrive(cups)
  await jest.advanceTimersByTimeAsync(0)
  expect(store.room).toMatchObject({ phase: 'closed', title: '' })
})

test('SDKs that fail to load are a refusal with a report, not an endless wait', async () => {
  const lost = new Error('the subpackage is broken')
  const report = jest.fn()
  const store = storeWith({ loadLive: () => Promise.reject(lost), report })
  await store.enter()
  expect(store.room).toMatchObject({ phase: 'refused', refusal: 'failed' })
  expect(report).toHaveBeenCalledWith(lost)
})

test('what changes between the description of the room and the join is read after the join', async () => {
  let join = () => {}
  const session = {
    state: 'new',
    on: () => () => {},
    enter: () => new Promise<void>((resolve) => (join = resolve)),
    countOnline: never,
    leave: () => Promise.resolve(),
  } as unknown as LiveSession
  let now = cups
  const store = storeWith({
    fetchRoom: () => Promise.resolve(now),
    loadLive: () => Promise.resolve({ openSession: () => Promise.resolve(session), LiveError }),
  })
  const entered = store.enter()
  await jest.advanceTimersByTimeAsync(0)
  now = { ...cups, title: 'Bowls' }
  join()
  await entered
  await jest.advanceTimersByTimeAsync(0)
  expect(store.room.title).toBe('Bowls')
  await store.leave()
})

describe('a page that was hidden', () => {
  const said = { id: 'a', sequence: 7, time: 7, userID: 'li', nick: 'Li', avatar: '', text: 'hello' }
  let fetchRoom: jest.Mock<Promise<BackendRoom>>
  let store: RoomStore
  beforeEach(async () => {
    fetchRoom = jest.fn(() => Promise.resolve(cups))
    store = storeWith({ fetchRoom })
    void store.enter()
    await jest.advanceTimersByTimeAsync(0)
    store.hide()
  })
  afterEach(() => store.leave())

  test('for hours shows the room as it is now, with what was said last', async () => {
    const player = { kind: 'clip', src: 'b.mp4', poster: '' } as const
    fetchRoom.mockResolvedValue({ ...cups, title: 'Bowls', player, comments: [said] })
    await jest.advanceTimersByTimeAsync(3_600_000)
    store.show()
    await jest.advanceTimersByTimeAsync(0)
    expect(store.room).toMatchObject({ title: 'Bowls', player })
    expect(store.comments.items).toMatchObject([{ name: 'Li', text: 'hello' }])
  })

  test('for a moment asks nothing, and a second glance starts anew', async () => {
    await jest.advanceTimersByTimeAsync(50_000)
    store.show()
    store.hide()
    await jest.advanceTimersByTimeAsync(50_000)
    store.show()
    expect(fetchRoom).toHaveBeenCalledTimes(1)
  })

  test('while the host removed the viewer says so', async () => {
    fetchRoom.mockRejectedValue(new BackendError('removed', 403, 'no'))
    await jest.advanceTimersByTimeAsync(3_600_000)
    store.show()
    await jest.advanceTimersByTimeAsync(0)
    expect(store.room).toMatchObject({ phase: 'refused', refusal: 'removed' })
  })

  test('comes back as it was where there is no network', async () => {
    fetchRoom.mockImplementation(offline)
    await jest.advanceTimersByTimeAsync(3_600_000)
    store.show()
    await jest.advanceTimersByTimeAsync(0)
    expect(store.room).toMatchObject({ phase: 'entering', refusal: null })
  })
})

test('a player that did not change plays on', () => {
  const { room } = storeWith({})
  room.described({ player: cups.player })
  const { player } = room
  room.described({ title: 'Bowls', player: { ...cups.player } })
  expect(room.player).toBe(player)
})

test('whatever is tapped before there is a session does nothing and breaks nothing', async () => {
  const store = storeWith({})
  void store.enter()
  store.input.type('hello')
  store.send()
  store.retry('nothing')
  store.show()
  await store.signIn()
  expect(store.comments.items).toEqual([])
  expect(store.input.draft).toBe('hello')
})
