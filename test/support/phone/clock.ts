/** A timer of the program: when it is due (ms since the epoch, by this phone), and how often again. */
interface Timer {
  due: number
  every: number | null
  run: () => void
  alarm?: NodeJS.Timeout
}
type Run = (...args: unknown[]) => void

const real = globalThis
const timers = new Map<number, Timer>()
let ahead = 0
let lastId = 0
const now = () => real.Date.now() + ahead

function fire(id: number) {
  const timer = timers.get(id)
  if (!timer) return
  real.clearTimeout(timer.alarm)
  if (timer.every === null) timers.delete(id)
  else {
    timer.due = Math.max(timer.due, now()) + timer.every
    arm(id, timer)
  }
  timer.run()
}
function arm(id: number, timer: Timer) {
  real.clearTimeout(timer.alarm)
  timer.alarm = real.setTimeout(() => fire(id), timer.due - now())
}
function start(run: () => void, ms: number, repeats: boolean) {
  const id = ++lastId
  const delay = Math.max(1, Number(ms) || 0)
  const timer: Timer = { due: now() + delay, every: repeats ? delay : null, run }
  timers.set(id, timer)
  arm(id, timer)
  return id
}

/** Lets `ms` pass on this phone at once: what is due meanwhile comes in its order, each in a turn of its own. */
export async function pass(ms: number) {
  const end = now() + ms
  for (;;) {
    const [next] = [...timers].sort(([, one], [, other]) => one.due - other.due)
    if (!next || next[1].due > end) break
    ahead += Math.max(0, next[1].due - now())
    fire(next[0])
    await new Promise((resolve) => setImmediate(resolve))
  }
  ahead += Math.max(0, end - now())
  timers.forEach((timer, id) => arm(id, timer))
}

// The clock of the program, in the place of the globals (see bundle-phone.mjs); what is Node's own keeps to real time.
// Its timers are numbers, as in WeChat.

export const setTimeout = (run: Run, ms: number, ...args: unknown[]) => start(() => run(...args), ms, false)
export const setInterval = (run: Run, ms: number, ...args: unknown[]) => start(() => run(...args), ms, true)
export function clearTimeout(id: number) {
  real.clearTimeout(timers.get(id)?.alarm)
  timers.delete(id)
}
export const clearInterval = clearTimeout
export const Date = class extends real.Date {
  constructor(...args: [] | ConstructorParameters<DateConstructor>) {
    if (args.length === 0) super(now())
    else super(...args)
  }
  static override now = now
}
