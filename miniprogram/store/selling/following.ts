import { makeAutoObservable } from 'mobx-miniprogram'
import { moment } from '../moment'
import type { Around } from './around'

/** Whether the viewer follows the host; kept by the backend, which hears the room's messages about it. */
export class Following {
  on = false
  /** Followers of the room. */
  total = 0
  pending = false
  /** Why the last change did not work: a key of the words table; empty otherwise. */
  failure = ''
  private changedAt = 0

  constructor(private readonly around: Pick<Around, 'asMember' | 'say'>) {
    makeAutoObservable<this, 'around' | 'changedAt'>(
      this,
      { around: false, changedAt: false },
      { autoBind: true },
    )
  }

  /** Follows, or no longer; a guest is asked to sign in. */
  toggle(): void {
    const wish = !this.on
    this.around.asMember(() => void this.become(wish))
  }

  /** What the backend knew when it was asked: before a change of the viewer's own it is old. */
  described(on: boolean, total: number, asked = moment()): void {
    if (this.pending || asked < this.changedAt) return
    this.on = on
    this.total = total
  }

  counted(total: number): void {
    this.total = total
  }

  reset(): void {
    this.on = this.pending = false
    this.total = 0
    this.failure = ''
  }

  private async become(wish: boolean): Promise<void> {
    if (this.pending || this.on === wish) return
    this.began()
    this.ended(wish, (await this.around.say(wish ? 'ATTENTION' : 'CANCELATTENTION', '', 'Low')) ?? '')
  }

  private began(): void {
    this.pending = true
    this.failure = ''
  }

  private ended(wish: boolean, failure: string): void {
    if (!this.pending) return
    this.pending = false
    this.failure = failure
    if (failure) return
    this.on = wish
    this.changedAt = moment()
    this.total = Math.max(0, this.total + (wish ? 1 : -1))
  }
}
