import { autorun } from 'mobx-miniprogram'
import { systemClock } from '../../../miniprogram/store/clock'
import { CommentInput } from '../../../miniprogram/store/input'
import { Room } from '../../../miniprogram/store/room'
import { Viewer } from '../../../miniprogram/store/viewer'

const NEVER_ENDS = 4_294_967_295

let room: Room
let viewer: Viewer
let input: CommentInput
let stop = () => {}
beforeEach(() => {
  jest.useFakeTimers()
  room = new Room()
  viewer = new Viewer()
  input = new CommentInput(systemClock, room, viewer)
})
afterEach(() => {
  stop()
  jest.useRealTimers()
})

/** What the countdown shows, from now until the end of the test. */
function secondsShown(): readonly number[] {
  const seen: number[] = []
  stop = autorun(() => seen.push(input.secondsLeft))
  return seen
}
/** The mute ends in as many ms, and not before. */
function opensAfter(ms: number) {
  jest.advanceTimersByTime(ms - 1)
  expect(input.kind).toBe('muted')
  jest.advanceTimersByTime(1)
  expect(input.kind).toBe('open')
}
function openRoom() {
  room.opened()
  room.connection('connected')
}
function signIn() {
  openRoom()
  viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })
}

test('of several reasons to be closed the widest one is told', () => {
  expect(input.kind).toBe('closed')
  input.muteAll(true)
  input.muteFor(60)
  room.connection('disconnected')
  expect(input.kind).toBe('closed')
  room.opened()
  expect(input.kind).toBe('offline')
  room.connection('connected')
  expect(input.kind).toBe('guest')
  viewer.signingIn()
  expect(input.kind).toBe('guest')
  signIn()
  expect(input.kind).toBe('muted')
  input.muteFor(0)
  expect(input.kind).toBe('all-muted')
  input.muteAll(false)
  expect(input.kind).toBe('open')
  room.refused('removed')
  expect(input.kind).toBe('closed')
})

test('a connection that is only being made does not close the input', () => {
  signIn()
  room.connection('connecting')
  expect(input.kind).toBe('open')
})

test('a mute counts down by the second and opens the input when the time is up', () => {
  signIn()
  const seen = secondsShown()
  input.muteFor(3)
  expect(input.countsDown).toBe(true)
  opensAfter(3000)
  expect(seen).toEqual([0, 3, 2, 1, 0])
})

test('nothing ticks once the mute is over, lifted or forgotten', () => {
  input.muteFor(2)
  jest.advanceTimersByTime(2000)
  expect(jest.getTimerCount()).toBe(0)
  input.muteFor(60)
  input.muteFor(0)
  expect(jest.getTimerCount()).toBe(0)
  input.muteFor(60)
  input.reset()
  expect(jest.getTimerCount()).toBe(0)
})

test('a second mute replaces the first, whether longer or shorter', () => {
  signIn()
  input.muteFor(600)
  input.muteFor(2)
  expect(input.secondsLeft).toBe(2)
  expect(jest.getTimerCount()).toBe(1)
  jest.advanceTimersByTime(2000)
  expect(input.kind).toBe('open')
})

test('an end that was read is counted down like a tip, and one that has passed is no mute', () => {
  signIn()
  input.muteUntil(Date.now() + 90_500)
  expect(input.secondsLeft).toBe(91)
  input.muteUntil(Date.now() - 1)
  expect(input.kind).toBe('open')
  expect(jest.getTimerCount()).toBe(0)
})

test('an end in the middle of a second is met on time, however often it is read', () => {
  signIn()
  const seen = secondsShown()
  const end = Date.now() + 2500
  input.muteUntil(end)
  jest.advanceTimersByTime(900)
  input.muteUntil(end)
  jest.advanceTimersByTime(900)
  input.muteUntil(end)
  opensAfter(700)
  expect(seen).toEqual([0, 3, 2, 1, 0])
})

test('a mute without an end closes the input and shows no countdown', () => {
  signIn()
  input.muteFor(NEVER_ENDS)
  expect(input.kind).toBe('muted')
  expect(input.countsDown).toBe(false)
  jest.advanceTimersByTime(3_600_000)
  expect(input.kind).toBe('muted')
})

test('the owner and administrators speak through mute-all, but not through a mute of their own', () => {
  signIn()
  input.muteAll(true)
  input.exemptFromMuteAll(true)
  expect(input.kind).toBe('open')
  input.muteFor(60)
  expect(input.kind).toBe('muted')
})

test('what is typed survives every state, and only leaving the room takes it away', () => {
  signIn()
  input.type('half a sentence')
  input.muteFor(1)
  jest.advanceTimersByTime(1000)
  room.connection('disconnected')
  viewer.signedOut()
  expect(input.draft).toBe('half a sentence')
  input.reset()
  expect(input.draft).toBe('')
})

test('the next room begins without the mutes of the last', () => {
  input.muteFor(60)
  input.muteAll(true)
  input.exemptFromMuteAll(true)
  input.reset()
  signIn()
  expect(input.kind).toBe('open')
  input.muteAll(true)
  expect(input.kind).toBe('all-muted')
})
