import type { LiveSession } from '../../../miniprogram/live/session'
import { systemClock } from '../../../miniprogram/store/clock'
import { Comments } from '../../../miniprogram/store/comments'
import { CommentInput } from '../../../miniprogram/store/input'
import type { Outside } from '../../../miniprogram/store/outside'
import { Readings } from '../../../miniprogram/store/readings'
import { Room } from '../../../miniprogram/store/room'
import { Viewer } from '../../../miniprogram/store/viewer'
import type { Visit } from '../../../miniprogram/store/visit'

let input: CommentInput
let readings: Readings
let undo: (() => void)[]
let allMuted: boolean
beforeEach(() => {
  jest.useFakeTimers()
  const room = new Room()
  const viewer = new Viewer()
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
