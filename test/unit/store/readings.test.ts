import type { LiveSession } from '../../../miniprogram/live/session'
import { systemClock } from '../../../miniprogram/store/clock'
import { Comments } from '../../../miniprogram/store/comments'
import { CommentInput } from '../../../miniprogram/store/input'
import { moment } from '../../../miniprogram/store/moment'
import type { Outside } from '../../../miniprogram/store/outside'
import { Readings } from '../../../miniprogram/store/readings'
import { Room } from '../../../miniprogram/store/room'
import { Viewer } from '../../../miniprogram/store/viewer'
import type { Visit } from '../../../miniprogram/store/visit'
import { nothingOnSale } from '../../support/on-sale'

let input: CommentInput
let room: Room
let viewer: Viewer
let readings: Readings
let undo: (() => void)[]
let allMuted: boolean
beforeEach(() => {
  jest.useFakeTimers()
  room = new Room()
  viewer = new Viewer()
  input = new CommentInput(systemClock, room, viewer)
  room.opened()
  viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })
  allMuted = true
  const session = {
    state: 'member',
    readRoom: async () => ({ type: 'AVChatRoom', name: 'Cups', announcement: '', host: null, allMuted }),
    readStanding: async () => ({ role: 'Member', mutedUntil: 0 }),
    countOnline: async () => 1,
  }
  const visit = { session: session as unknown as LiveSession, over: false } as Visit
  readings = new Readings({ clock: systemClock } as Outside, {
    room,
    viewer,
    comments: new Comments(),
    input,
    visit: () => visit,
    onSale: () => {},
    refuse: (_visit, error) => {
      throw error
    },
  })
  undo = readings.start()
})
afterEach(() => {
  undo.forEach((stop) => stop())
  jest.useRealTimers()
})

test('while all are muted it is read every ten seconds whether that still holds', async () => {
  await readings.standing()
  expect(input.kind).toBe('all-muted')
  allMuted = false
  await jest.advanceTimersByTimeAsync(9_999)
  expect(input.kind).toBe('all-muted')
  await jest.advanceTimersByTimeAsync(1)
  expect(input.kind).toBe('open')
})

test('a hidden page reads nothing, and reads at once when it shows', async () => {
  await readings.standing()
  allMuted = false
  readings.hide()
  await jest.advanceTimersByTimeAsync(30_000)
  expect(input.kind).toBe('all-muted')
  readings.show()
  await jest.advanceTimersByTimeAsync(0)
  expect(input.kind).toBe('open')
})

test('a mute that is told while the standing is read is newer, and so is what the room is called', async () => {
  const reading = readings.standing()
  input.muteFor(60)
  input.muteAll(false)
  room.described({ announcement: 'Free delivery' })
  await reading
  expect(input.kind).toBe('muted')
  input.muteFor(0)
  expect(input.kind).toBe('open')
  expect(room).toMatchObject({ title: 'Cups', announcement: 'Free delivery' })
})

test('an announcement that a guest hears while the room is read is newer; the rest of what is read is not', () => {
  viewer.signedOut()
  const asked = moment()
  room.described({ announcement: 'Free delivery' })
  const read = {
    title: 'Bowls',
    introduction: 'All by hand',
    announcement: '',
    host: null,
    allMuted: null,
    comments: [],
  }
  const player = { kind: 'poster', src: '', poster: '' } as const
  readings.described({ ...read, roomID: 'demo', admins: [], player, onSale: nothingOnSale }, asked)
  expect(room).toMatchObject({ title: 'Bowls', introduction: 'All by hand', announcement: 'Free delivery' })
})
