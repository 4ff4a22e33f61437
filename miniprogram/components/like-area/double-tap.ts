/** A tap: where, in px, and when, in ms. */
export interface Tap {
  readonly x: number
  readonly y: number
  readonly at: number
}

/** Two taps within this time and this distance belong together. */
const TOGETHER_MS = 300
const TOGETHER_PX = 48

/** Tells double taps from single ones; every further tap in the same rhythm is one more. */
export class DoubleTap {
  private before: Tap | null = null

  /** Whether this tap is at least the second of its kind. */
  tap(now: Tap): boolean {
    const { before } = this
    this.before = now
    if (!before || now.at - before.at > TOGETHER_MS) return false
    return Math.hypot(now.x - before.x, now.y - before.y) <= TOGETHER_PX
  }
}
