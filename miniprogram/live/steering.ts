import { controlOf } from './custom'
import type { LiveBus } from './events'

/** What carries a fact about the room. */
export type Carrier = 'field' | 'message' | 'notice'

/** A fact may arrive on its other carriers for so long, in seconds of the server's clock. */
const PAIRED_WITHIN = 10

interface Word {
  readonly value: string
  readonly carrier: Carrier
  readonly sequence: number
  readonly time: number
}

/**
 * Facts about the room come on two or three carriers at once, so that a lost one loses nothing: each is told once, and
 * an older one that was overtaken is not told any more.
 */
export class Steering {
  private readonly last = new Map<string, Word>()

  constructor(private readonly bus: LiveBus) {}

  /** Tells the fact, or says why not; throws for a value that is not as agreed. */
  tell(
    name: string,
    value: string,
    carrier: Carrier,
    { sequence, time }: { readonly sequence: number; readonly time: number },
  ): 'unknown' | 'repeated' | null {
    const control = controlOf(name)
    if (!control) return 'unknown'
    const before = this.last.get(control.about)
    if (before && (carrier === before.carrier ? sequence < before.sequence : time < before.time))
      return 'repeated'
    const paired = before && before.carrier !== carrier && Math.abs(time - before.time) <= PAIRED_WITHIN
    if (paired && before.value === value) return 'repeated'
    control.tell(value, this.bus)
    this.last.set(control.about, { value, carrier, sequence, time })
    return null
  }
}
