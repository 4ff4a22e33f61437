import { beginsIn } from '../../../miniprogram/components/broadcast-state/begins-in'
import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { room } = roomStore
const show = () => mount('components/broadcast-state/broadcast-state')
const moments = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  openRoom()
})

test('a live picture has nothing over it', () => {
  expect(show().root.children).toHaveLength(0)
})

test('before the live begins there stands how long that is, which goes on by itself', async () => {
  room.broadcasts('waiting', Date.now() + 2 * MINUTE)
  const face = show()
  expect(face.find('.sentence').textContent).toBe(words.room.waiting)
  expect(face.find('.left').textContent).toBe(words.room.inMinutes(2))
  expect(face.find('.at').textContent).toBe(words.shop.at(Date.now() / 1000 + 120))
  await moments(MINUTE)
  expect(face.find('.left').textContent).toBe(words.room.inMinutes(1))
  await moments(MINUTE)
  expect(face.find('.left').textContent).toBe(words.room.anyMoment)
})

test('without a start time it just waits', () => {
  room.broadcasts('waiting', null)
  const face = show()
  expect(face.find('.sentence').textContent).toBe(words.room.waiting)
  expect(face.findAll('.left')).toHaveLength(0)
})

test('a start that is put off is told at once', async () => {
  room.broadcasts('waiting', Date.now() + 2 * HOUR)
  const face = show()
  room.broadcasts('waiting', Date.now() + 5 * HOUR)
  await moments(200)
  expect(face.find('.left').textContent).toBe(words.room.inHours(5))
})

test('a hidden page counts nothing, and is right again when it shows', async () => {
  room.broadcasts('waiting', Date.now() + 3 * MINUTE)
  const face = show()
  face.hide()
  face.setDataCalls.splice(0)
  await moments(2 * MINUTE)
  expect(face.setDataCalls).toHaveLength(0)
  expect(jest.getTimerCount()).toBe(0)
  face.show()
  expect(face.find('.left').textContent).toBe(words.room.inMinutes(1))
})

test('a pause says that the host comes back, until the picture goes on', async () => {
  room.broadcasts('paused', null)
  const face = show()
  expect(face.find('.sentence').textContent).toBe(words.room.paused)
  room.broadcasts('live', null)
  await moments(200)
  expect(face.root.children).toHaveLength(0)
})

test('a room that cannot be entered has no veil of its own', () => {
  room.broadcasts('paused', null)
  room.refused('network')
  expect(show().root.children).toHaveLength(0)
})

test.each([
  [-5, words.room.anyMoment],
  [59_000, words.room.anyMoment],
  [61_000, words.room.inMinutes(2)],
  [119 * MINUTE, words.room.inMinutes(119)],
  [2 * HOUR, words.room.inHours(2)],
  [47 * HOUR, words.room.inHours(47)],
  [48 * HOUR, words.room.inDays(2)],
  [100 * HOUR, words.room.inDays(4)],
])('%d ms before the start one reads "%s"', (ms, text) => {
  expect(beginsIn(ms, words)).toBe(text)
})
