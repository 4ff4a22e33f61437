import { FLUSH_INTERVAL, Flusher, flusherOf, letGo } from '../../../../miniprogram/store/binding/flusher'
import type { Patch } from '../../../../miniprogram/store/binding/flusher'

/** A source of changes: what is put in is collected once. */
function source() {
  let pending: Patch = {}
  return {
    put: (patch: Patch) => void Object.assign(pending, patch),
    collect: () => {
      const collected = pending
      pending = {}
      return collected
    },
    stop: jest.fn(),
  }
}

const a = source()
const b = source()
let sent: Patch[]
let flusher: Flusher
beforeEach(() => {
  jest.useFakeTimers()
  ;[a, b].forEach(({ collect, stop }) => (collect(), stop.mockClear()))
  sent = []
  flusher = new Flusher({ setData: (patch) => void sent.push(patch) })
  flusher.join(a.collect, a.stop)
  flusher.join(b.collect, b.stop)
})
afterEach(() => jest.useRealTimers())

function change(from: typeof a, patch: Patch) {
  from.put(patch)
  flusher.request()
}

test('after a quiet time a change is on screen at once', () => {
  change(a, { x: 1 })
  jest.advanceTimersByTime(0)
  expect(sent).toEqual([{ x: 1 }])
})

test('all sources of a component together make one setData', () => {
  change(a, { x: 1 })
  change(b, { y: 2 })
  change(a, { x: 3 })
  expect(jest.getTimerCount()).toBe(1)
  jest.advanceTimersByTime(FLUSH_INTERVAL)
  expect(sent).toEqual([{ x: 3, y: 2 }])
})

test('however often something changes, there is one setData per interval and the last value arrives', () => {
  for (let ms = 0; ms < 1000; ms += 10) {
    change(a, { x: ms })
    jest.advanceTimersByTime(10)
  }
  expect(sent.length).toBeGreaterThanOrEqual(1000 / FLUSH_INTERVAL - 1)
  expect(sent.length).toBeLessThanOrEqual(1000 / FLUSH_INTERVAL + 1)
  jest.advanceTimersByTime(FLUSH_INTERVAL)
  expect(sent.at(-1)).toEqual({ x: 990 })
})

test('a change that came to nothing sends nothing', () => {
  flusher.request()
  jest.runAllTimers()
  flusher.flush()
  expect(sent).toEqual([])
})

test('while hidden nothing is sent and nothing ticks; once it shows, everything is, in one', () => {
  change(a, { x: 1 })
  flusher.hide()
  change(b, { y: 2 })
  flusher.flush()
  jest.advanceTimersByTime(60_000)
  expect(sent).toEqual([])
  expect(jest.getTimerCount()).toBe(0)
  flusher.show()
  expect(sent).toEqual([{ x: 1, y: 2 }])
  flusher.show()
  expect(sent).toHaveLength(1)
})

test('after detaching nothing is sent, whatever still asks, and every source is stopped once', () => {
  change(a, { x: 1 })
  flusher.detach()
  change(b, { y: 2 })
  flusher.flush()
  flusher.show()
  flusher.detach()
  jest.runAllTimers()
  expect(sent).toEqual([])
  expect(a.stop).toHaveBeenCalledTimes(1)
  expect(b.stop).toHaveBeenCalledTimes(1)
})

describe('what has to wait until the rest is on screen', () => {
  let shown: (() => void)[]
  let late: Flusher
  /** One step for each flush that has one, by number. */
  let due: number
  beforeEach(() => {
    shown = []
    due = 0
    late = new Flusher({
      setData: (patch, done) => {
        sent.push(patch)
        if (done) shown.push(done)
      },
    })
    late.join(a.collect, a.stop)
    late.join((then) => {
      const step = due
      if (step) then(() => ({ step }))
      return {}
    }, b.stop)
  })
  const flushWith = (patch: Patch, step: number) => {
    a.put(patch)
    due = step
    late.flush()
  }

  test('follows in a setData of its own, from the callback of the first', () => {
    flushWith({ x: 1 }, 1)
    expect(sent).toEqual([{ x: 1 }])
    shown[0]?.()
    expect(sent).toEqual([{ x: 1 }, { step: 1 }])
  })

  test('comes at once when there is nothing else to send', () => {
    flushWith({}, 1)
    expect(sent).toEqual([{ step: 1 }])
  })

  test('is not waited for by the next flush, and comes for each in its order, however late', () => {
    flushWith({ x: 1 }, 1)
    flushWith({ x: 2 }, 2)
    flushWith({ x: 3 }, 0)
    shown.forEach((done) => done())
    expect(sent).toEqual([{ x: 1 }, { x: 2 }, { x: 3 }, { step: 1 }, { step: 2 }])
  })

  test('waits for the setData that is under way, though a flush in between has nothing else to send', () => {
    flushWith({ x: 1 }, 1)
    flushWith({}, 2)
    expect(sent).toEqual([{ x: 1 }])
    flushWith({ x: 2 }, 3)
    shown[0]?.()
    flushWith({}, 4)
    expect(sent).toEqual([{ x: 1 }, { x: 2 }, { step: 1 }])
    shown[1]?.()
    expect(sent).toEqual([{ x: 1 }, { x: 2 }, { step: 1 }, { step: 4 }])
    flushWith({}, 5)
    expect(sent.at(-1)).toEqual({ step: 5 })
  })

  test('does not reach a hidden page; once it shows it is asked for again', () => {
    flushWith({ x: 1 }, 1)
    late.hide()
    shown[0]?.()
    expect(sent).toEqual([{ x: 1 }])
    late.show()
    expect(sent).toEqual([{ x: 1 }, { step: 1 }])
  })

  test('does not reach a component that is gone', () => {
    flushWith({ x: 1 }, 1)
    late.detach()
    shown[0]?.()
    expect(sent).toEqual([{ x: 1 }])
  })
})

test('a component has one flusher until it is let go, and a new one when it comes back', () => {
  const host = { setData: () => {} }
  const first = flusherOf(host)
  expect(flusherOf(host)).toBe(first)
  expect(flusherOf({ setData: () => {} })).not.toBe(first)
  letGo(host)
  expect(flusherOf(host)).not.toBe(first)
})
