import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { mount } from '../../support/mp'
import { emptyStore, openRoom } from '../../support/shown-room'

const { room } = roomStore
const show = () => mount('components/network-banner/network-banner')

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  openRoom()
})
afterEach(() => jest.useRealTimers())

test('a connected room says nothing of its network', () => {
  const banner = show()
  jest.advanceTimersByTime(5000)
  expect(banner.text()).toBe('')
})

test('a connection that is back within a second is not mentioned', () => {
  const banner = show()
  room.connection('connecting')
  jest.advanceTimersByTime(900)
  expect(banner.text()).toBe('')
  room.connection('connected')
  jest.advanceTimersByTime(5000)
  expect(banner.text()).toBe('')
})

test.each([
  ['was said', 1200],
  ['was not worth a word', 900],
])('after a loss that %s the next one has its second again', (_, lasting) => {
  const banner = show()
  room.connection('connecting')
  jest.advanceTimersByTime(300)
  room.connection('disconnected')
  jest.advanceTimersByTime(lasting - 300)
  room.connection('connected')
  jest.advanceTimersByTime(5000)
  room.connection('connecting')
  jest.advanceTimersByTime(900)
  expect(banner.text()).toBe('')
  jest.advanceTimersByTime(300)
  expect(banner.text()).toBe(words.network.connecting)
})

test('a lost connection is said after a second, changes its words, and goes when it is back', () => {
  const banner = show()
  room.connection('connecting')
  jest.advanceTimersByTime(1200)
  expect(banner.text()).toBe(words.network.connecting)
  room.connection('disconnected')
  jest.advanceTimersByTime(200)
  expect(banner.text()).toBe(words.network.disconnected)
  room.connection('connected')
  jest.advanceTimersByTime(200)
  expect(banner.text()).toBe('')
})

test('connecting, then disconnected within the second, still counts from the first', () => {
  const banner = show()
  room.connection('connecting')
  jest.advanceTimersByTime(700)
  room.connection('disconnected')
  jest.advanceTimersByTime(500)
  expect(banner.text()).toBe(words.network.disconnected)
})

test('a refused room has its own face and no banner', () => {
  const banner = show()
  room.refused('network')
  room.connection('disconnected')
  jest.advanceTimersByTime(5000)
  expect(banner.text()).toBe('')
})
