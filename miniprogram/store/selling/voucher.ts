import { passes } from '../failure'
import type { Around } from './around'

interface Word {
  readonly name: string
  readonly value: string
}

const AGAIN_MS = 3000
const MOST_TRIES = 40
const MOST_WAITING = 50

/**
 * Says to the room, at High, what the backend gave receipts for, one after another; while the network is away it keeps
 * trying. A receipt is good for one message, so one that arrived after all is not heard twice.
 */
export class Voucher {
  private readonly waiting: Word[] = []
  private busy = false
  private tries = 0
  private stop: (() => void) | null = null

  constructor(private readonly around: Pick<Around, 'clock' | 'say'>) {}

  vouch(name: string, value: Readonly<Record<string, string | number>>): void {
    this.waiting.push({ name, value: JSON.stringify(value) })
    if (this.waiting.length > MOST_WAITING) this.waiting.shift()
    void this.work()
  }

  reset(): void {
    this.stop?.()
    this.stop = null
    this.waiting.length = 0
    this.tries = 0
  }

  private async work(): Promise<void> {
    if (this.busy || this.stop) return
    this.busy = true
    for (let word = this.waiting[0]; word; word = this.waiting[0]) {
      const failure = await this.around.say(word.name, word.value, 'High')
      if (failure && passes(failure) && this.tries < MOST_TRIES) {
        this.tries += 1
        break
      }
      this.tries = 0
      if (this.waiting[0] === word) this.waiting.shift()
    }
    this.busy = false
    if (this.waiting.length === 0) return
    this.stop = this.around.clock.after(AGAIN_MS, () => {
      this.stop = null
      void this.work()
    })
  }
}
