interface Timer {
  readonly run: () => void
  /** Null for one that runs once. */
  readonly every: number | null
  at: number
}

/** The bench owns the clock and the timers, so that a long evening takes no longer than its work. */
const timers = new Map<number, Timer>()
let now = 0
let lastID = 0

const setTimer =
  (repeats: boolean) =>
  (run: () => void, ms = 0) => {
    timers.set(++lastID, { run, every: repeats ? Math.max(1, ms) : null, at: now + Math.max(0, ms) })
    return lastID
  }
const clearTimer = (id: number) => void timers.delete(id)

Date.now = () => now
Object.assign(globalThis, {
  setTimeout: setTimer(false),
  setInterval: setTimer(true),
  clearTimeout: clearTimer,
  clearInterval: clearTimer,
})

/** Lets promises, and what they lead to, happen; takes no time. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lets so many ms go by: what is due runs in the order of its time, of one time in the order it was set. */
export async function pass(ms: number): Promise<void> {
  const end = now + ms
  for (let next = earliest(end); next; next = earliest(end)) {
    const [id, timer] = next
    now = timer.at
    if (timer.every === null) timers.delete(id)
    else timer.at += timer.every
    timer.run()
    // What it leads to, such as the callback of a setData, happens at its time.
    await Promise.resolve()
  }
  now = end
  await turn()
}

function earliest(end: number): [number, Timer] | undefined {
  const due = [...timers].filter(([, { at }]) => at <= end)
  return due.sort(([one, { at }], [other, { at: otherAt }]) => at - otherAt || one - other)[0]
}
