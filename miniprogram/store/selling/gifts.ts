import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Person } from '../../live/events'
import type { Caller } from '../../services/caller'
import type { Gift } from '../../services/room/on-sale'
import type { Failure } from '../failure'
import type { Around } from './around'
import { Attempt } from './attempt'
import { Parade } from './parade'
import type { Banner } from './parade'

/** A big gift for which the whole screen is theirs. */
export type Moment = Banner

/** The most of one gift at once; the backend takes no more. */
export const MOST_GIFTS = 999

const BANNERS = 3
const BANNER_MS = 3000
const MOMENT_MS = 3000
/** Giving again within this time goes on with the same combo. */
const COMBO_MS = 3000

/** Gifts: what there is to give, the giving, and what is on screen of what everybody gave. */
export class Gifts {
  catalogue: readonly Gift[] = []
  /** The viewer's coins; null until they are known. */
  balance: number | null = null
  opened = false
  chosenID = ''
  count = 1
  /** How many of the chosen gift the viewer has given without a rest; 0 after one. */
  combo = 0
  /** Whether a gift is on its way to the backend. */
  sending = false
  /** Why the last gift was not given: a key of the words table; empty otherwise. */
  failure = ''
  private readonly attempt = new Attempt()
  /** Taps while one is on its way, by gift: they go out together. */
  private readonly next = new Map<string, number>()
  private stopCombo: (() => void) | null = null
  private readonly small: Parade
  private readonly big: Parade

  constructor(private readonly around: Around) {
    this.small = new Parade(around.clock, BANNERS, BANNER_MS)
    this.big = new Parade(around.clock, 1, MOMENT_MS)
    makeAutoObservable<this, 'attempt' | 'next' | 'stopCombo' | 'small' | 'big' | 'around'>(
      this,
      {
        catalogue: observable.ref,
        attempt: false,
        next: false,
        stopCombo: false,
        small: false,
        big: false,
        around: false,
      },
      { autoBind: true },
    )
  }

  /** At most three, each a while after its last change. */
  get banners(): readonly Banner[] {
    return this.small.shown
  }

  get moment(): Moment | null {
    return this.big.shown[0] ?? null
  }

  get chosen(): Gift | null {
    return this.catalogue.find(({ giftID }) => giftID === this.chosenID) ?? this.catalogue[0] ?? null
  }

  /** What the chosen ones cost, in coins. */
  get cost(): number {
    return (this.chosen?.coins ?? 0) * this.count
  }

  offered(catalogue: readonly Gift[]): void {
    this.catalogue = catalogue
  }

  /** Opens the panel; a member's coins are read. */
  open(): void {
    this.opened = true
    this.failure = ''
    if (this.around.me()) this.around.asMember((caller) => this.readBalance(caller))
  }

  close(): void {
    this.opened = false
  }

  choose(giftID: string): void {
    this.chosenID = giftID
    this.failure = ''
    this.rest()
  }

  setCount(count: number): void {
    this.count = Math.min(MOST_GIFTS, Math.max(1, Math.floor(count) || 1))
    this.failure = ''
  }

  /** Gives what is chosen; tapped again while it is on its way, that goes out right after. A guest is asked to sign in. */
  send(): void {
    const { chosen, count } = this
    if (chosen) this.around.asMember((caller) => this.give(caller, chosen.giftID, count))
  }

  /** Somebody gave a gift; one that is not in the catalogue is nothing. */
  given(person: Person, giftID: string, count: number, own: boolean): void {
    const gift = this.catalogue.find((one) => one.giftID === giftID)
    if (!gift) return
    this.small.add({ person, gift, count, own })
    if (gift.size === 'big') this.big.add({ person, gift, count, own })
  }

  reset(): void {
    this.catalogue = []
    this.balance = null
    this.opened = this.sending = false
    this.chosenID = this.failure = ''
    this.count = 1
    this.forgetViewer()
    this.small.clear()
    this.big.clear()
  }

  /** Another viewer has other coins. */
  forgetViewer(): void {
    this.balance = null
    this.next.clear()
    this.rest()
  }

  private readBalance(caller: Caller): void {
    this.around.settle(caller, this.around.services.fetchBalance(caller), {
      done: (balance) => this.holds(balance),
      failed: (failure) => this.failed(failure),
    })
  }

  private give(caller: Caller, giftID: string, count: number): void {
    if (this.sending) {
      this.next.set(giftID, Math.min(MOST_GIFTS, (this.next.get(giftID) ?? 0) + count))
      return
    }
    this.sending = true
    this.failure = ''
    const requestID = this.attempt.of({ giftID, count })
    this.around.settle(caller, this.around.services.sendGift(caller, { requestID, giftID, count }), {
      done: ({ balance, receipt }) => {
        this.attempt.settled()
        this.holds(balance)
        this.sending = false
        const me = this.around.me()
        if (me) this.given(me, giftID, count, true)
        if (giftID === this.chosen?.giftID) this.goOn(count)
        this.around.vouch('SEND_GIFT', { gift: giftID, count, receipt })
        const [more] = this.next
        if (!more) return
        this.next.delete(more[0])
        this.give(caller, more[0], more[1])
      },
      failed: (failure, certain) => {
        if (certain) this.attempt.settled()
        this.next.clear()
        this.failed(failure)
        if (this.balance === null) this.readBalance(caller)
      },
    })
  }

  private goOn(count: number): void {
    this.combo += count
    this.stopCombo?.()
    this.stopCombo = this.around.clock.after(COMBO_MS, () => this.rest())
  }

  private rest(): void {
    this.stopCombo?.()
    this.stopCombo = null
    this.combo = 0
  }

  private holds(balance: number): void {
    this.balance = balance
  }

  private failed(failure: Failure): void {
    this.sending = false
    this.failure = failure
  }
}
