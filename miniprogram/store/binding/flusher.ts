/** What a flush sends: data paths and their new values. */
export type Patch = Record<string, unknown>

/** A component as the binding needs it. */
export interface Host {
  setData(patch: Patch): void
}

/** No component gets more than one setData in this time, in ms. */
export const FLUSH_INTERVAL = 100

/**
 * Gathers what changed for one component into one setData: at once after a quiet time, else at the end of the
 * interval; none while the page is hidden, and everything missed when it shows.
 */
export class Flusher {
  private readonly collectors: (() => Patch)[] = []
  private readonly undo: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private flushedAt = 0
  private hidden = false
  private gone = false

  constructor(private readonly host: Host) {}

  /** Adds a source of changes; `stop` runs when the component is detached. */
  join(collect: () => Patch, stop: () => void): void {
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
    const patch = Object.assign({}, ...this.collectors.map((collect) => collect())) as Patch
    if (Object.keys(patch).length > 0) this.host.setData(patch)
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

  private cancel(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }
}

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
