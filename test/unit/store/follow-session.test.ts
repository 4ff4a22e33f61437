import { LiveBus } from '../../../miniprogram/live/events'
import type { Person } from '../../../miniprogram/live/events'
import type { LiveSession } from '../../../miniprogram/live/session'
import { sellingServices } from '../../../miniprogram/services/selling'
import { systemClock } from '../../../miniprogram/store/clock'
import { followSession } from '../../../miniprogram/store/follow-session'
import { RoomStore } from '../../../miniprogram/store/room-store'

const never = () => new Promise<never>(() => {})
const li = { userID: 'li', nick: 'Li', avatar: '' }
const host = { userID: 'host', nick: 'Mia', avatar: '' }
const mark = (sequence: number) => ({ id: `m${sequence}`, sequence, time: sequence })

let bus: LiveBus
let store: RoomStore
let asked: string[]
let now: number
let undo: (() => void)[]
beforeEach(() => {
  bus = new LiveBus((error) => {
    throw error
  })
  store = new RoomStore({
    clock: systemClock,
    cloud: () => null,
    loadLive: never,
    fetchRoom: never,
    createSession: never,
    uploadAvatar: never,
    selling: sellingServices,
    membership: { remembered: () => false, remember: () => {} },
    report: () => {},
  })
  asked = []
  store.room.opened()
  store.room.described({ host })
  store.viewer.signedIn(li)
  now = 0
  const noted = (what: string) => () => void asked.push(what)
  undo = followSession(
    bus as unknown as LiveSession,
    store,
    {
      reconnected: noted('reconnected'),
      signatureExpired: noted('signatureExpired'),
      quitElsewhere: noted('quitElsewhere'),
      banned: noted('banned'),
    },
    () => now,
  )
})
afterEach(() => {
  store.input.reset()
  undo.forEach((stop) => stop())
})

test('what is said, who comes in and what the house announces are lines of the list', () => {
  bus.emit('comment', { person: host, mark: mark(1), text: 'welcome', own: false })
  bus.emit('joined', { person: li, mark: mark(2) })
  bus.emit('notice', { text: 'Be kind', mark: mark(3) })
  expect(store.comments.items).toMatchObject([
    { kind: 'comment', text: 'welcome', fromHost: true },
    { kind: 'joined', name: 'Li', fromHost: false },
    { kind: 'notice', text: 'Be kind' },
  ])
})

test('who quits and is back within seconds is told once; who was away longer came in anew', () => {
  const wang = { userID: 'wang', nick: 'Wang', avatar: '' }
  let messages = 0
  const came = (person: Person) => bus.emit('joined', { person, mark: mark(++messages) })
  const quit = (person: Person) => bus.emit('quit', { person, mark: mark(++messages) })
  const line = () => store.comments.items.map(({ name, others }) => ({ name, others }))
  came(li)
  came(wang)
  quit(li)
  now += 10_000
  came(li)
  expect(line()).toEqual([{ name: 'Wang', others: 1 }])
  quit(li)
  now += 10_001
  came(li)
  expect(line()).toEqual([{ name: 'Li', others: 2 }])
})

test('a membership that ended on another client is asked to end here', () => {
  bus.emit('quitElsewhere', {})
  expect(asked).toEqual(['quitElsewhere'])
  expect(store.room.phase).toBe('open')
})

test('a profile change changes what it names and nothing else; cleared is cleared', () => {
  store.room.described({ title: 'Cups', announcement: 'at eight', introduction: 'all by hand' })
  bus.emit('profile', { name: 'Bowls', fields: {} })
  expect(store.room).toMatchObject({ title: 'Bowls', announcement: 'at eight', introduction: 'all by hand' })
  bus.emit('profile', { announcement: '', introduction: 'new', fields: {} })
  expect(store.room).toMatchObject({ title: 'Bowls', announcement: '', introduction: 'new' })
})

test('a profile change that does not speak of mute-all leaves it as it is', () => {
  bus.emit('profile', { allMuted: true, fields: {} })
  bus.emit('profile', { name: 'Bowls', fields: {} })
  expect(store.input.kind).toBe('all-muted')
  bus.emit('profile', { allMuted: false, fields: {} })
  expect(store.input.kind).toBe('open')
})

test("only the viewer's own mute closes the input", () => {
  bus.emit('muted', { userID: 'wang', seconds: 60 })
  expect(store.input.kind).toBe('open')
  bus.emit('muted', { userID: 'li', seconds: 60 })
  expect(store.input.kind).toBe('muted')
  bus.emit('muted', { userID: 'wang', seconds: 0 })
  expect(store.input.kind).toBe('muted')
  bus.emit('muted', { userID: 'li', seconds: 0 })
  expect(store.input.kind).toBe('open')
})

test.each([
  [
    'removed',
    () => bus.emit('removed', { userIDs: ['wang'] }),
    () => bus.emit('removed', { userIDs: ['wang', 'li'] }),
  ],
  [
    'banned',
    () => bus.emit('banned', { userIDs: ['wang'], seconds: 60 }),
    () => bus.emit('banned', { userIDs: ['li'], seconds: 60 }),
  ],
])('a viewer who is %s leaves the room; others who are do not take it from them', (refusal, others, self) => {
  others()
  expect(store.room.phase).toBe('open')
  self()
  expect(store.room).toMatchObject({ phase: 'refused', refusal })
})

test('who put out a viewer that is banned is asked, and only then', () => {
  bus.emit('banned', { userIDs: ['wang'], seconds: 60 })
  bus.emit('removed', { userIDs: ['li'] })
  expect(asked).toEqual([])
  bus.emit('banned', { userIDs: ['li'], seconds: 60 })
  expect(asked).toEqual(['banned'])
})

test('a guest is nobody who could be muted or removed', () => {
  store.viewer.signedOut()
  bus.emit('muted', { userID: '', seconds: 60 })
  bus.emit('removed', { userIDs: [''] })
  expect(store.input.kind).toBe('guest')
})

test('a live that ends and a sign-in elsewhere say so; a signature that ran out is renewed', () => {
  bus.emit('dismissed', {})
  expect(store.room.refusal).toBe('dismissed')
  store.room.opened()
  bus.emit('kicked', { reason: 'signature-expired' })
  expect(store.room.phase).toBe('open')
  expect(asked).toEqual(['signatureExpired'])
  bus.emit('kicked', { reason: 'another-device' })
  expect(store.room.refusal).toBe('kicked')
})

test('state is read again each time the connection is back, and not while it stays', () => {
  for (const state of ['connected', 'connected', 'disconnected', 'connecting', 'connected'] as const)
    bus.emit('network', state)
  expect(asked).toEqual(['reconnected', 'reconnected'])
  bus.emit('network', 'disconnected')
  expect(store.input.kind).toBe('offline')
})

test('a name changed elsewhere is the name here', () => {
  bus.emit('self', { ...li, nick: 'Li the second' })
  expect(store.viewer.person?.nick).toBe('Li the second')
})

test('once undone, nothing that happens reaches the store', () => {
  undo.forEach((stop) => stop())
  bus.emit('comment', { person: host, mark: mark(1), text: 'anybody?', own: false })
  bus.emit('dismissed', {})
  bus.emit('network', 'disconnected')
  bus.emit('muted', { userID: 'li', seconds: 60 })
  expect(store.comments.items).toEqual([])
  expect(store.input.kind).toBe('open')
})
