import { CHUNKS, CHUNK_ROWS, emptyWindow, RowWindow } from '../../../../miniprogram/store/binding/row-window'
import { Comments, COMMENTS_KEPT } from '../../../../miniprogram/store/comments'
import type { CommentRow } from '../../../../miniprogram/store/comments'
import { applyPatch } from '../../../support/behavior'
import { comment } from '../../../support/comment-row'

const MOST = CHUNKS * CHUNK_ROWS

let log: Comments
const look = { line: (row: CommentRow) => row, waiting: (count: number) => `${count} wait` }

let window: RowWindow<CommentRow, CommentRow>
let data: ReturnType<typeof emptyWindow<CommentRow>>
let next: number
beforeEach(() => {
  log = new Comments()
  window = new RowWindow(log, look)
  data = emptyWindow()
  next = 0
})

/** Collects and applies, as a flush does; answers the paths that were sent. */
function flush(): string[] {
  const patch = window.collect()
  applyPatch(data as unknown as Record<string, unknown>, patch)
  return Object.keys(patch)
}
const shown = () => data.order.flatMap((slot) => data.ring[slot]?.rows ?? [])
const ids = (rows: readonly CommentRow[]) => rows.map(({ id }) => id).join()
const say = (count = 1) =>
  log.add(Array.from({ length: count }, () => comment(`c${next}`, { sequence: next++ })))

test('an empty log shows nothing and sends nothing', () => {
  expect(flush()).toEqual([])
  expect(shown()).toEqual([])
})

test('the end of the log is shown, never more than 120 rows, however long the room runs', () => {
  let most = 0
  for (let i = 0; i < 700; i++) {
    say()
    flush()
    most = Math.max(most, shown().length)
    expect(ids(shown())).toBe(ids(log.items.slice(-shown().length)))
    expect(shown().length).toBeGreaterThanOrEqual(Math.min(log.items.length, MOST - CHUNK_ROWS + 1))
  }
  expect(most).toBe(120)
  expect(data.ring).toHaveLength(CHUNKS)
})

test('a crowd that speaks at once is shown in one go', () => {
  say(1000)
  flush()
  expect(shown()).toEqual(log.items.slice(-shown().length))
  expect(shown().length).toBeLessThanOrEqual(MOST)
})

test('a new row costs one path', () => {
  say(10)
  flush()
  say()
  expect(flush()).toEqual(['ring[0].rows[10]'])
  expect(flush()).toEqual([])
})

test('a chunk keeps its slot while it is on screen, and the oldest slot is used again', () => {
  say(MOST)
  flush()
  expect(data.order).toEqual([0, 1, 2, 3])
  say()
  expect(flush().sort()).toEqual(['order', 'ring[0].rows'])
  expect(data.order).toEqual([1, 2, 3, 0])
  expect(data.ring[0]?.rows).toHaveLength(1)
})

test('a whole chunk that is new in its slot is one path', () => {
  say(MOST)
  flush()
  say(CHUNK_ROWS)
  expect(flush()).toContain('ring[0].rows')
})

test('a row that changed is one path, wherever it stands', () => {
  say(65)
  flush()
  log.replace('c31', comment('c31', { sequence: 31, text: 'other words' }))
  expect(flush()).toEqual(['ring[1].rows[1]'])
  expect(shown()[31]?.text).toBe('other words')
})

test('rows that fell off the front of the log are gone from the screen too', () => {
  const short = { first: 40, items: [comment('a'), comment('b')] }
  const few = new RowWindow(short, look)
  expect(few.collect()).toEqual({ 'ring[1].rows': short.items, order: [1] })
})

test('while it is held nothing moves and what waits is counted; letting go catches up', () => {
  say(10)
  flush()
  window.hold(true)
  say(3)
  expect(flush()).toEqual(['waiting'])
  expect(data.waiting).toBe('3 wait')
  expect(shown()).toHaveLength(10)
  window.hold(true)
  say(2)
  flush()
  expect(data.waiting).toBe('5 wait')
  window.hold(false)
  flush()
  expect(data.waiting).toBe('0 wait')
  expect(shown()).toEqual(log.items)
})

test('a reader who was away while everything they saw fell off finds the end of the log', () => {
  say(10)
  flush()
  window.hold(true)
  say(2 * COMMENTS_KEPT)
  flush()
  expect(data.waiting).toBe(`${2 * COMMENTS_KEPT} wait`)
  window.hold(false)
  flush()
  expect(shown()).toEqual(log.items.slice(-shown().length))
})

test('clearing the log clears the screen, and the next room begins on it', () => {
  say(45)
  flush()
  log.clear()
  expect(flush()).toEqual(['order'])
  expect(shown()).toEqual([])
  say(2)
  flush()
  expect(shown()).toEqual(log.items)
})

test('rows that came are one step to the end, by the other anchor each time; without news there is none', () => {
  say()
  flush()
  expect(window.toEnd()?.()).toEqual({ turn: 1 })
  expect(window.toEnd()).toBeNull()
  flush()
  expect(window.toEnd()).toBeNull()
  say()
  flush()
  expect(window.toEnd()?.()).toEqual({ turn: 0 })
})

test('rows that were sent before the earlier ones were on screen have a step of their own', () => {
  const steps = [1, 2].map(() => {
    say()
    flush()
    return window.toEnd()
  })
  expect(steps.map((step) => step?.())).toEqual([{ turn: 1 }, { turn: 0 }])
})

test('a step that comes late, after another has scrolled for its rows, does nothing', () => {
  say()
  flush()
  const [first, again] = [window.toEnd(), window.toEnd()]
  expect(again?.()).toEqual({ turn: 1 })
  expect(first?.()).toEqual({})
})

test('who begins to read before the step is not scrolled away, and is scrolled once they let go', () => {
  say()
  flush()
  const step = window.toEnd()
  window.hold(true)
  expect(step?.()).toEqual({})
  say()
  flush()
  expect(window.toEnd()).toBeNull()
  window.hold(false)
  flush()
  expect(window.toEnd()?.()).toEqual({ turn: 1 })
})

test('a list in a hand goes on without scrolling, which is made up for', () => {
  window.rest(true)
  say()
  expect(flush()).toContain('ring[0].rows')
  expect(window.toEnd()?.()).toEqual({})
  window.rest(false)
  expect(window.toEnd()?.()).toEqual({ turn: 1 })
})

test('another place is a reason to go to the end, unless somebody reads', () => {
  let place = 'wide'
  const placed = new RowWindow(log, { ...look, place: () => place })
  expect([placed.collect(), placed.toEnd()]).toEqual([{}, null])
  place = 'narrow'
  expect(placed.collect()).toEqual({})
  expect(placed.toEnd()?.()).toEqual({ turn: 1 })
  placed.hold(true)
  place = 'wide'
  placed.collect()
  expect(placed.toEnd()).toBeNull()
})

test('whatever happens to the log, the screen is its end', () => {
  let seed = 20
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const any = () => log.items[random(Math.max(1, log.items.length))]?.id ?? ''
  let held = false
  const hold = (on: boolean) => window.hold((held = on))
  const happenings = [
    () => say(),
    () => say(1 + random(40)),
    () => log.add([comment(`late ${next++}`, { sequence: random(next) })]),
    () => log.add([comment(`local-${next++}`, { own: true, state: 'sending' })]),
    () => log.replace(any(), comment(`numbered ${next++}`, { sequence: random(next) })),
    () => log.remove(any()),
    () => random(40) === 0 && log.clear(),
    () => hold(true),
    () => hold(false),
  ]
  let compared = 0
  for (let i = 0; i < 3000; i++) {
    happenings[random(happenings.length)]?.()
    if (random(3) === 0) continue
    flush()
    if (held) continue
    const count = shown().length
    compared += count
    expect(ids(shown())).toBe(ids(log.items.slice(log.items.length - count)))
    expect(count).toBeGreaterThanOrEqual(Math.min(log.items.length, MOST - CHUNK_ROWS + 1))
  }
  expect(compared).toBeGreaterThan(10_000)
})
