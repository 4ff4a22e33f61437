import type { Clock } from '../clock'

/** How long a change that is no hurry may wait for others of its kind. */
const CALM_MS = 5000
/** How far phones are apart that read because of the same change. */
const SPREAD_MS = 1000

/** Reads the room again when it is known to have changed: never twice at once, and calmly where nothing hurries. */
export class Rereading {
  private reading = false
  private again = false
  /** The reading to come. */
  private due: { readonly at: number; readonly cancel: () => void } | null = null

  constructor(
    private readonly clock: Clock,
    private readonly read: () => Promise<void>,
  ) {}

  /** Reads now, or once more after the reading that is under way, which may have missed the change. */
  now(): void {
    this.again = true
    if (!this.reading) void this.work()
  }

  /** Reads within a second: all phones hear of a change in one moment, and would ask the backend in one. */
  shortly(): void {
    this.within(Math.random() * SPREAD_MS)
  }

  /** Reads within a while, once for all that asks meanwhile. */
  soon(): void {
    this.within(CALM_MS)
  }

  reset(): void {
    this.rest()
    this.again = false
  }

  private within(ms: number): void {
    const at = this.clock.now() + ms
    if (this.due && this.due.at <= at) return
    this.rest()
    const cancel = this.clock.after(ms, () => {
      this.due = null
      this.now()
    })
    this.due = { at, cancel }
  }

  private rest(): void {
    this.due?.cancel()
    this.due = null
  }

  private async work(): Promise<void> {
    this.reading = true
    while (this.again) {
      this.again = false
      await this.read()
    }
    this.reading = false
  }
}
