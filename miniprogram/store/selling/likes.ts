import { makeAutoObservable } from 'mobx-miniprogram'
import { passes } from '../failure'
import type { Around } from './around'

/** Taps are gathered for this long. */
const GATHER_MS = 3000
/** The backend counts no more of one message. */
const MOST_PER_MESSAGE = 50
/** What is kept of taps that could not be sent. */
const MOST_KEPT = 500
/** A change of the total is counted up in so many steps. */
const STEP_MS = 100
const STEPS = 10
const TAPS_PER_LEVEL = 50
const TOP_LEVEL = 9

/** The hearts: the total is the backend's and never falls; the viewer's taps are on screen at once and sent together. */
export class Likes {
  /** Likes of everybody; what the viewer tapped is in it at once. */
  total = 0
  /** Taps of this viewer, a guest's too. Only grows, so that whoever watches can show the difference. */
  mine = 0
  /** Likes heard from others. Only grows. */
  others = 0
  /** What `total` counts up to. */
  private goal = 0
  private known = false
  private unsent = 0
  private hidden = false
  /** Counts viewers, and visits, so that a send that ends late is known to be of one before. */
  private viewers = 0
  private stopGathering: (() => void) | null = null
  private stopCounting: (() => void) | null = null

  constructor(private readonly around: Pick<Around, 'clock' | 'me' | 'say'>) {
    makeAutoObservable<
      this,
      'goal' | 'known' | 'unsent' | 'hidden' | 'viewers' | 'stopGathering' | 'stopCounting' | 'around'
    >(
      this,
      {
        goal: false,
        known: false,
        unsent: false,
        hidden: false,
        viewers: false,
        stopGathering: false,
        stopCounting: false,
        around: false,
      },
      { autoBind: true },
    )
  }

  /** How eager the viewer is, from 1; sent along with their likes. */
  get level(): number {
    return Math.min(TOP_LEVEL, 1 + Math.floor(this.mine / TAPS_PER_LEVEL))
  }

  /** A tap on the video or the heart. A guest's floats and is counted nowhere. */
  tap(): void {
    this.mine += 1
    if (!this.around.me()) return
    this.unsent += 1
    this.goal += 1
    this.total += 1
    this.gather()
  }

  /** Somebody else liked so often. */
  heard(count: number): void {
    this.others += count
  }

  /** The backend's total; it may not know of the last taps yet. */
  counted(total: number): void {
    this.goal = Math.max(this.goal, total + this.unsent)
    if (!this.known) this.total = this.goal
    this.known = true
    if (this.total < this.goal) this.stopCounting ??= this.around.clock.every(STEP_MS, () => this.step())
  }

  /** The page is hidden: what was tapped goes out now, and nothing until it shows. */
  hide(): void {
    this.stop('stopGathering')
    void this.send()
    this.hidden = true
  }

  show(): void {
    this.hidden = false
    if (this.unsent > 0) this.gather()
  }

  /** What somebody has not sent is nobody's once they are signed out. */
  forgetViewer(): void {
    this.stop('stopGathering')
    this.unsent = 0
    this.viewers += 1
  }

  reset(): void {
    this.forgetViewer()
    this.stop('stopCounting')
    this.total = this.mine = this.others = this.goal = 0
    this.known = this.hidden = false
  }

  private step(): void {
    this.total += Math.ceil((this.goal - this.total) / STEPS)
    if (this.total === this.goal) this.stop('stopCounting')
  }

  private gather(): void {
    if (this.hidden) return
    this.stopGathering ??= this.around.clock.after(GATHER_MS, () => {
      this.stopGathering = null
      void this.send()
    })
  }

  private async send(): Promise<void> {
    const count = Math.min(this.unsent, MOST_PER_MESSAGE)
    if (count === 0) return
    this.unsent -= count
    const { viewers } = this
    const failure = await this.around.say('LIKE', JSON.stringify({ count, level: this.level }), 'Low')
    if (viewers !== this.viewers) return
    if (failure && passes(failure)) this.unsent = Math.min(MOST_KEPT, this.unsent + count)
    if (this.unsent > 0) this.gather()
  }

  private stop(timer: 'stopGathering' | 'stopCounting'): void {
    this[timer]?.()
    this[timer] = null
  }
}
