import { words } from '../../../miniprogram/i18n/index'
import { roomStore } from '../../../miniprogram/store/index'
import { moves, moving, poster, posterOf, showPicture as show } from '../../support/picture'
import { emptyStore } from '../../support/shown-room'

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
})
afterEach(() => jest.useRealTimers())

test('a poster alone is a still picture', () => {
  const screen = show('poster', '')
  expect(posterOf(screen)).toBe(poster)
  expect(moving(screen)).toBeNull()
})

test('a clip loops without sound', () => {
  const clip = show('clip').find('wx-video')
  expect(clip.getAttribute('loop')).toBe('true')
  expect(clip.getAttribute('muted')).toBe('true')
  expect(clip.getAttribute('object-fit')).toBe('cover')
})

test('an HLS stream neither loops nor is silent', () => {
  const stream = show('hls').find('wx-video')
  expect(stream.hasAttribute('loop')).toBe(false)
  expect(stream.hasAttribute('muted')).toBe(false)
})

test('the poster is seen until the picture moves', () => {
  const screen = show('clip')
  expect(moves(screen)).toBe(false)
  expect(posterOf(screen)).toBe(poster)
  screen.fire('wx-video', 'loadedmetadata')
  expect(moves(screen)).toBe(true)
})

test('a live stream is seen from its first picture on', () => {
  const screen = show('live-player')
  screen.fire('wx-live-player', 'statechange', { code: 2001 })
  expect(moves(screen)).toBe(false)
  screen.fire('wx-live-player', 'statechange', { code: 2003 })
  expect(moves(screen)).toBe(true)
})

test('a live stream that breaks off is started anew, later each time, and then the viewer is asked', () => {
  const screen = show('live-player')
  for (const wait of [1000, 2000, 4000]) {
    screen.fire('wx-live-player', 'statechange', { code: -2301 })
    jest.advanceTimersByTime(wait - 1)
    expect(moving(screen)).toBeNull()
    jest.advanceTimersByTime(1)
    expect(moving(screen)).not.toBeNull()
    expect(screen.text()).toBe('')
  }
  screen.fire('wx-live-player', 'statechange', { code: -2301 })
  expect(moving(screen)).toBeNull()
  expect(screen.text()).toContain(words.playerFailed)
  expect(posterOf(screen)).toBe(poster)
})

test('a picture that came back has all its restarts again', () => {
  const screen = show('live-player')
  for (let lost = 0; lost < 5; lost++) {
    screen.fire('wx-live-player', 'statechange', { code: -2301 })
    jest.advanceTimersByTime(4000)
    screen.fire('wx-live-player', 'statechange', { code: 2004 })
  }
  expect(moves(screen)).toBe(true)
})

test('a player without permission says so at once, and a tap tries again', () => {
  const screen = show('live-player')
  screen.fire('wx-live-player', 'error')
  expect(screen.text()).toContain(words.playerFailed)
  screen.tap(screen.byRole('button', words.retry))
  expect(screen.text()).toBe('')
  expect(moving(screen)).not.toBeNull()
})

test('another stream starts with a clean slate', () => {
  const screen = show('live-player')
  screen.fire('wx-live-player', 'error')
  roomStore.room.described({ player: { kind: 'hls', src: 'https://example.com/other.m3u8', poster } })
  jest.advanceTimersByTime(200)
  expect(screen.text()).toBe('')
  expect(screen.find('wx-video').getAttribute('src')).toBe('https://example.com/other.m3u8')
})
