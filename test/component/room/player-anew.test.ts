import { words } from '../../../miniprogram/i18n/index'
import type { BroadcastState } from '../../../miniprogram/services/room/on-sale'
import { roomStore } from '../../../miniprogram/store/index'
import { flush, type Mounted } from '../../support/mp'
import { onSetData } from '../../support/mp/probe'
import { moves, moving, poster, posterOf, showPicture as show } from '../../support/picture'
import { emptyStore } from '../../support/shown-room'

const { room } = roomStore
const broadcast = (state: BroadcastState) => {
  room.broadcasts(state, null)
  jest.advanceTimersByTime(200)
}
const lose = (screen: Mounted) => screen.fire('wx-live-player', 'statechange', { code: -2301 })
/** Loses the stream until the viewer is asked. */
function loseForGood(screen: Mounted): void {
  for (let lost = 0; lost < 4; lost++) {
    lose(screen)
    jest.advanceTimersByTime(4000)
  }
  expect(screen.text()).toContain(words.playerFailed)
}
/** Every player that comes to the screen from here on is counted. */
function countPlayers(screen: Mounted): () => number {
  const seen = new Set([null, moving(screen)])
  const before = seen.size
  undo.push(onSetData(() => seen.add(moving(screen))))
  return () => seen.size - before
}
const undo: (() => void)[] = []
let phoneNetwork: Set<(status: object) => void>

beforeEach(() => {
  jest.useFakeTimers()
  emptyStore()
  phoneNetwork = new Set()
  Object.assign(wx, {
    onNetworkStatusChange: (listen: (status: object) => void) => void phoneNetwork.add(listen),
    offNetworkStatusChange: (listen: (status: object) => void) => void phoneNetwork.delete(listen),
  })
})
afterEach(() => {
  undo.splice(0).forEach((stop) => stop())
  jest.useRealTimers()
})

describe.each(['live-player', 'hls'] as const)('a stream by %s', (kind) => {
  const element = kind === 'hls' ? 'wx-video' : 'wx-live-player'
  const fail = (screen: Mounted) =>
    kind === 'hls' ? screen.fire(element, 'error') : screen.fire(element, 'statechange', { code: -2302 })

  test.each(['waiting', 'paused', 'ended'] as const)(
    'is not tried while the room is %s, nothing is said of it, and it begins with the live',
    (state) => {
      room.broadcasts(state, null)
      const screen = show(kind)
      const players = countPlayers(screen)
      jest.advanceTimersByTime(60_000)
      expect([moving(screen), players(), screen.text(), posterOf(screen)]).toEqual([null, 0, '', poster])
      broadcast('live')
      expect(moving(screen)?.localName).toBe(element)
    },
  )

  test.each(['waiting', 'paused', 'ended'] as const)(
    'that was lost is quiet once the room is %s, and has a new player with all its restarts when it goes on',
    (state) => {
      const screen = show(kind)
      for (const wait of [1000, 2000, 4000]) {
        fail(screen)
        jest.advanceTimersByTime(wait)
      }
      fail(screen)
      expect(screen.text()).toContain(words.playerFailed)
      broadcast(state)
      expect(screen.text()).toBe('')
      broadcast('live')
      for (const wait of [1000, 2000, 4000]) {
        fail(screen)
        expect(screen.text()).toBe('')
        jest.advanceTimersByTime(wait)
      }
      expect(moving(screen)).not.toBeNull()
    },
  )

  test('that was about to be started anew is not, once the room pauses', () => {
    const screen = show(kind)
    fail(screen)
    broadcast('paused')
    const players = countPlayers(screen)
    jest.advanceTimersByTime(60_000)
    expect(players()).toBe(0)
  })

  test('that plays stops with the pause and plays anew after it', () => {
    const screen = show(kind)
    const before = moving(screen)
    broadcast('paused')
    expect(moving(screen)).toBeNull()
    broadcast('live')
    expect(moving(screen)).not.toBe(before)
    expect(moving(screen)).not.toBeNull()
  })
})

test('who was refused the room gets no stream and hears nothing of it', () => {
  const screen = show('live-player')
  loseForGood(screen)
  room.refused('dismissed')
  jest.advanceTimersByTime(200)
  expect([moving(screen), screen.text()]).toEqual([null, ''])
})

const networks = {
  "the phone's": () => phoneNetwork.forEach((listen) => listen({ isConnected: true, networkType: 'wifi' })),
  "the IM's": () => {
    room.connection('connecting')
    jest.advanceTimersByTime(200)
    room.connection('connected')
    jest.advanceTimersByTime(200)
  },
}
describe.each(Object.entries(networks))('when %s network is back', (_, back) => {
  test('a stream that had failed is started anew', () => {
    const screen = show('live-player')
    loseForGood(screen)
    back()
    expect(screen.text()).toBe('')
    expect(moving(screen)).not.toBeNull()
  })

  test('one that waits for its next start does not wait any longer, and is started once', () => {
    const screen = show('live-player')
    for (const wait of [1000, 2000]) {
      lose(screen)
      jest.advanceTimersByTime(wait)
    }
    lose(screen)
    const players = countPlayers(screen)
    back()
    expect(moving(screen)).not.toBeNull()
    back()
    jest.advanceTimersByTime(60_000)
    expect(players()).toBe(1)
  })

  test('one that is just being tried is let go on, with all its restarts', () => {
    const screen = show('live-player')
    for (const wait of [1000, 2000, 4000]) {
      lose(screen)
      jest.advanceTimersByTime(wait)
    }
    const before = moving(screen)
    back()
    expect(moving(screen)).toBe(before)
    lose(screen)
    expect(screen.text()).toBe('')
    jest.advanceTimersByTime(1000)
    expect(moving(screen)).not.toBeNull()
  })

  test('one that plays is left alone', () => {
    const screen = show('live-player')
    screen.fire('wx-live-player', 'statechange', { code: 2003 })
    const before = moving(screen)
    back()
    expect(moving(screen)).toBe(before)
    expect(moves(screen)).toBe(true)
  })

  test('nothing is tried while the room pauses', () => {
    const screen = show('live-player')
    loseForGood(screen)
    broadcast('paused')
    const players = countPlayers(screen)
    back()
    jest.advanceTimersByTime(60_000)
    expect([players(), screen.text()]).toEqual([0, ''])
  })

  test('a poster that did not arrive is asked for again, and one that did is not', async () => {
    const screen = show('poster', '')
    const arrived = screen.find('wx-image.layer')
    back()
    expect(screen.find('wx-image.layer')).toBe(arrived)
    screen.fire('wx-image.layer', 'error')
    back()
    await flush()
    expect(screen.find('wx-image.layer')).not.toBe(arrived)
    expect(posterOf(screen)).toBe(poster)
  })
})

test("a phone's network that goes away starts nothing", () => {
  const screen = show('live-player')
  loseForGood(screen)
  phoneNetwork.forEach((listen) => listen({ isConnected: false, networkType: 'none' }))
  expect(screen.text()).toContain(words.playerFailed)
})

test('a stream that failed is tried anew when the page shows, and rests while it is hidden', () => {
  const screen = show('live-player')
  loseForGood(screen)
  screen.hide()
  screen.show()
  expect(screen.text()).toBe('')
  lose(screen)
  screen.hide()
  const players = countPlayers(screen)
  jest.advanceTimersByTime(60_000)
  phoneNetwork.forEach((listen) => listen({ isConnected: true, networkType: 'wifi' }))
  expect(players()).toBe(0)
  screen.show()
  expect(moving(screen)).not.toBeNull()
})

test('a stream that is lost while the page is hidden is tried when it shows', () => {
  const screen = show('live-player')
  screen.hide()
  lose(screen)
  jest.advanceTimersByTime(60_000)
  expect(moving(screen)).toBeNull()
  screen.show()
  expect(moving(screen)).not.toBeNull()
})

test('a live that begins while the page is hidden is seen when it shows', () => {
  room.broadcasts('waiting', null)
  const screen = show('live-player')
  screen.hide()
  broadcast('live')
  expect(moving(screen)).toBeNull()
  screen.show()
  expect(moving(screen)).not.toBeNull()
})

test('a clip plays through a pause, and one that fails then is quiet until the live goes on', () => {
  const screen = show('clip')
  screen.fire('wx-video', 'loadedmetadata')
  const before = moving(screen)
  broadcast('paused')
  expect(moving(screen)).toBe(before)
  expect(moves(screen)).toBe(true)
  screen.fire('wx-video', 'error')
  jest.advanceTimersByTime(60_000)
  expect([moving(screen), screen.text()]).toEqual([null, ''])
  broadcast('live')
  expect(moving(screen)).not.toBeNull()
})

test('a player that is gone has no timer and hears of no network', () => {
  const screen = show('live-player')
  lose(screen)
  expect(phoneNetwork.size).toBe(1)
  screen.unmount()
  expect([jest.getTimerCount(), phoneNetwork.size]).toEqual([0, 0])
})
