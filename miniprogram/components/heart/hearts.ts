import type { Patch } from '../../store/binding/flusher'

/** A heart that rises: `id` names the showing, `look` its size, colour and way, `wait` how much later it starts. */
export interface Heart {
  readonly id: number
  readonly look: number
  readonly wait: number
}

/** The most that are alive at once; the longest a heart lives, its wait included, in ms. */
export const MOST_HEARTS = 12
export const HEART_MS = 2400

/** Ways a heart can look and go; each has its class in heart.wxss. */
const LOOKS = 6
/** However many likes come together, so many rise for them, one after the other. */
const MOST_TOGETHER = 5
const APART = 120

/**
 * The hearts on screen: a place is used again once its heart is gone. The viewer's own always rise; those of others
 * do while there is a place.
 */
export class Hearts {
  private readonly gone: number[] = Array.from({ length: MOST_HEARTS }, () => 0)
  private lastID = 0

  /** Starts hearts for so many likes at `now` (ms); returns the data paths that change, below `hearts`. */
  rise(own: number, others: number, now: number): Patch {
    const patch: Patch = {}
    for (let i = 0; i < Math.min(own, MOST_TOGETHER); i++) this.start(patch, this.longestGone(), i, now)
    for (let i = 0; i < Math.min(others, MOST_TOGETHER); i++) {
      const place = this.longestGone()
      if (this.goneAt(place) <= now) this.start(patch, place, i, now)
    }
    return patch
  }

  private start(patch: Patch, place: number, nth: number, now: number): void {
    const id = ++this.lastID
    this.gone[place] = now + HEART_MS
    const heart: Heart = { id, look: id % LOOKS, wait: nth * APART }
    patch[`hearts[${place}]`] = heart
  }

  private goneAt(place: number): number {
    return this.gone[place] ?? 0
  }

  private longestGone(): number {
    return this.gone.indexOf(Math.min(...this.gone))
  }
}
