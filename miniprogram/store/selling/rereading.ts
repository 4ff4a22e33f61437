import type { Clock } from '../clock'

/** How long a change that is no hurry may wait for others of its kind. */
const CALM_MS = 5000

/** Reads the room again when it is known to have changed: never twice at once, and calmly where nothing hurries. */
export class Rereading {
  private reading = false
  private again = false
  private stop: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly read: () => Promise<void>,
  ) {}

  /** Reads now, or once more after the reading that is under way, which may have missed the change. */
  now(): void {
    this.again = true
    if (!this.reading) void this.work()
  }

  /** Reads within a while, once for all that asks meanwhile. */
  soon(): void {
    this.stop ??= this.clock.after(CALM_MS, () => {
      this.stop = null
      this.now()
    })
  }

  reset(): void {
    this.stop?.()
    this.stop = null
    this.again = false
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
