/** What a flush sends: data paths and their new values. */
export type Patch = Record<string, unknown>

/** A component as the binding needs it; `done` is called once the patch is on screen. */
export interface Host {
  setData(patch: Patch, done?: () => void): void
}

/**
 * Says what changed; `then` takes what goes in a call of its own once that is on screen. A step whose turn comes while
 * the page is hidden does not run, so whoever still needs it asks for it again. A step does what the ones before it
 * would have done.
 */
export type Collect = (then: (step: () => Patch) => void) => Patch

type Steps = readonly (() => Patch)[]

/** No component gets more than one setData in this time, in ms. */
export const FLUSH_INTERVAL = 100

/**
 * Gathers what changed for one component into one setData: at once after a quiet time, else at the end of the
 * interval; none while the page is hidden, and everything missed when it shows. Some changes have to wait until that is
 * on screen, such as scrolling to a new row. They follow in a second setData, from the callback of the first.
 */
export class Flusher {
  private readonly collectors: Collect[] = []
  private readonly undo: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private flushedAt = 0
  private hidden = false
  private gone = false
  /** How many setData with steps are not on screen yet. */
  private underWay = 0
  /** Steps of a flush that had nothing else to send meanwhile; the newest stand for the ones before. */
  private waiting: Steps | null = null

  constructor(private readonly host: Host) {}

  /** Adds a source of changes; `stop` runs when the component is detached. */
  join(collect: Collect, stop: () => void): void {
    this.collectors.push(collect)
    this.undo.push(stop)
  }

  /** Something changed: a flush will come. */
  request(): void {
    if (this.timer || this.hidden || this.gone) return
    const wait = Math.max(0, this.flushedAt + FLUSH_INTERVAL - Date.now())
    this.timer = setTimeout(() => this.flush(), wait)
  }

  /** Sends what changed, now; while hidden it waits for the page to show. */
  flush(): void {
    this.cancel()
    if (this.hidden || this.gone) return
    this.flushedAt = Date.now()
    const steps: (() => Patch)[] = []
    const patch = merged(this.collectors.map((collect) => collect((step) => steps.push(step))))
    if (steps.length === 0) {
      if (!isEmpty(patch)) this.host.setData(patch)
    } else if (!isEmpty(patch)) this.sendBefore(steps, patch)
    else if (this.underWay > 0) this.waiting = steps
    else this.follow(steps)
  }

  hide(): void {
    this.hidden = true
    this.cancel()
  }

  show(): void {
    if (!this.hidden) return
    this.hidden = false
    this.flush()
  }

  detach(): void {
    this.gone = true
    this.cancel()
    this.undo.splice(0).forEach((stop) => stop())
  }

  /**
   * Each flush has steps of its own: a callback may be late, and the next flush does not wait for it. An observer may
   * ask for a flush in the middle of this setData, when its rows are on no screen yet: those steps wait for it.
   */
  private sendBefore(steps: Steps, patch: Patch): void {
    this.underWay += 1
    this.host.setData(patch, () => {
      this.underWay -= 1
      const newest = this.underWay === 0 ? this.waiting : null
      if (newest) this.waiting = null
      this.follow(newest ?? steps)
    })
  }

  private follow(steps: Steps): void {
    if (this.hidden || this.gone) return
    const patch = merged(steps.map((step) => step()))
    if (!isEmpty(patch)) this.host.setData(patch)
  }

  private cancel(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }
}

const merged = (patches: readonly Patch[]) => Object.assign({}, ...patches) as Patch
const isEmpty = (patch: Patch) => Object.keys(patch).length === 0

const flushers = new WeakMap<object, Flusher>()

/** The one flusher of a component, whichever of its behaviors asks first. */
export function flusherOf(host: Host): Flusher {
  const known = flushers.get(host)
  if (known) return known
  const fresh = new Flusher(host)
  flushers.set(host, fresh)
  return fresh
}

/** Lets go of a component; attached again it starts anew. */
export function letGo(host: Host): void {
  flushers.get(host)?.detach()
  flushers.delete(host)
}
