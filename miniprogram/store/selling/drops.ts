import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Caller } from '../../services/caller'
import type { OpenDrop } from '../../services/room/on-sale'
import type { Failure } from '../failure'
import type { Around } from './around'

/** A coupon drop or a red packet as its card shows it; money in fen. */
export interface DropCard {
  readonly id: string
  readonly kind: OpenDrop['kind']
  readonly title: string
  /** What one coupon takes off, or what the whole packet holds. */
  readonly amountFen: number
  /** The least that an order must cost for the coupon. */
  readonly minimumFen: number
  /** Until it closes; 0 once it is no longer open. */
  readonly secondsLeft: number
  readonly state: 'open' | 'claiming' | 'claimed' | 'gone' | 'expired'
  /** What the viewer got; 0 before. */
  readonly wonFen: number
  /** Why the last claim did not work and may be tried again: a key of the words table; empty otherwise. */
  readonly failure: string
}

interface Entry extends Omit<DropCard, 'secondsLeft'> {
  /** In ms. */
  readonly closesAt: number
  /** When it came to its end, in ms; null while it has not. */
  readonly endedAt: number | null
}

/** A card that has come to its end is taken down after this long. */
const LINGER_MS = 8000
const MOST_DISMISSED = 200

/** Coupons and red packets that were dropped into the room. */
export class Drops {
  private entries: readonly Entry[] = []
  private now = 0
  /** Taken down, by the viewer or by time: not put up again. */
  private readonly dismissed = new Set<string>()
  private stopTicking: (() => void) | null = null

  constructor(private readonly around: Pick<Around, 'clock' | 'services' | 'asMember' | 'settle' | 'vouch'>) {
    makeAutoObservable<this, 'entries' | 'dismissed' | 'stopTicking' | 'around'>(
      this,
      { entries: observable.ref, dismissed: false, stopTicking: false, around: false },
      { autoBind: true },
    )
  }

  get cards(): readonly DropCard[] {
    return this.entries.map(({ closesAt, endedAt, ...card }) => ({
      ...card,
      secondsLeft: endedAt === null ? Math.max(0, Math.ceil((closesAt - this.now) / 1000)) : 0,
    }))
  }

  /** Whether a drop is known here, on screen or taken down. */
  knows(id: string): boolean {
    return this.dismissed.has(id) || this.entries.some((entry) => entry.id === id)
  }

  /** All that is open now; what is on screen and not among it has closed, and what the viewer has is not put up. */
  opened(drops: readonly OpenDrop[]): void {
    this.now = this.around.clock.now()
    const listed = new Map(drops.map((drop) => [drop.id, drop]))
    const known = this.entries.map((entry) => {
      if (entry.state !== 'open') return entry
      const drop = listed.get(entry.id)
      if (!drop) return this.ended(entry, entry.closesAt > this.now ? 'gone' : 'expired')
      if (drop.heldFen > 0) return { ...this.ended(entry, 'claimed'), wonFen: drop.heldFen }
      return drop.remaining === 0 ? this.ended(entry, 'gone') : entry
    })
    this.entries = known
    drops.filter(({ id, heldFen }) => heldFen > 0 && !this.knows(id)).forEach(({ id }) => this.dismiss(id))
    const fresh = drops.filter(({ id, remaining }) => remaining > 0 && !this.knows(id)).map(entryOf)
    this.entries = [...known, ...fresh]
    if (this.entries.length > 0) this.stopTicking ??= this.around.clock.every(1000, () => this.tick())
  }

  /** Claims the coupon or draws from the packet; a guest is asked to sign in. */
  claim(id: string): void {
    this.around.asMember((caller) => this.take(caller, id))
  }

  dismiss(id: string): void {
    this.dismissed.add(id)
    if (this.dismissed.size > MOST_DISMISSED) this.dismissed.delete([...this.dismissed][0] ?? '')
    this.entries = this.entries.filter((entry) => entry.id !== id)
    if (this.entries.length === 0) this.rest()
  }

  reset(): void {
    this.entries = []
    this.dismissed.clear()
    this.rest()
  }

  private take(caller: Caller, id: string): void {
    const entry = this.entries.find((one) => one.id === id)
    if (entry?.state !== 'open') return
    this.change(id, { state: 'claiming', failure: '' })
    const { claimCoupon, drawPacket } = this.around.services
    const isCoupon = entry.kind === 'coupon'
    this.around.settle(caller, isCoupon ? claimCoupon(caller, id) : drawPacket(caller, id), {
      done: ({ fresh, coupon, receipt }) => {
        this.change(id, { wonFen: coupon.amountFen, state: 'claimed', endedAt: this.around.clock.now() })
        if (!fresh) return
        if (isCoupon) this.around.vouch('USE_COUPON', { coupon: id, receipt })
        else this.around.vouch('RED_PACKET', { packet: id, receipt })
      },
      failed: (failure) => this.failed(id, failure),
    })
  }

  private failed(id: string, failure: Failure): void {
    const endedAt = this.around.clock.now()
    if (failure === 'gone' || failure === 'empty') this.change(id, { state: 'gone', endedAt })
    else if (failure === 'expired') this.change(id, { state: 'expired', endedAt })
    else this.change(id, { state: 'open', failure })
  }

  private change(id: string, change: Partial<Entry>): void {
    this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))
  }

  private ended(entry: Entry, state: 'claimed' | 'gone' | 'expired'): Entry {
    return { ...entry, state, endedAt: this.now }
  }

  private tick(): void {
    this.now = this.around.clock.now()
    const { now } = this
    this.entries = this.entries.map((entry) =>
      entry.state === 'open' && entry.closesAt <= now ? this.ended(entry, 'expired') : entry,
    )
    const lingered = this.entries.filter(({ endedAt }) => endedAt !== null && now - endedAt >= LINGER_MS)
    lingered.forEach(({ id }) => this.dismiss(id))
  }

  private rest(): void {
    this.stopTicking?.()
    this.stopTicking = null
  }
}

const entryOf = ({ id, kind, title, amountFen, minimumFen, closesAt }: OpenDrop): Entry => ({
  id,
  kind,
  title,
  amountFen,
  minimumFen,
  closesAt: closesAt * 1000,
  state: 'open',
  wonFen: 0,
  failure: '',
  endedAt: null,
})
