import { makeAutoObservable, observable } from 'mobx-miniprogram'
import type { Clock } from '../clock'
import { nameOf } from '../rows'
import type { Person } from '../../live/events'
import type { Gift } from '../../services/room/on-sale'

/** A gift on screen. Replaced, never changed in place. */
export interface Banner {
  /** Of this showing: the same people and gift come back under another. */
  readonly id: string
  readonly userID: string
  readonly name: string
  readonly avatar: string
  readonly giftID: string
  readonly gift: string
  readonly picture: string
  readonly size: Gift['size']
  /** How many, further ones included while it is on screen. */
  readonly count: number
  /** How many more times others gave it, where a flood folded them together. */
  readonly others: number
  readonly own: boolean
}

/** Somebody gives a gift. */
export interface Given {
  readonly person: Person
  readonly gift: Gift
  readonly count: number
  readonly own: boolean
}

interface Entry {
  readonly banner: Banner
  readonly cameAt: number
  readonly changedAt: number
}

const LOOK_MS = 250
/** However often it is repeated, a gift makes room for those that wait after this many times its stay. */
const LONGEST_STAYS = 3
/** A big gift waits as if it had come this much earlier, so a small one overtakes it after as long. */
const HEAD_START_MS = 10_000
/** More givers than this waiting, and further ones share a banner for each gift. */
const MOST_WAITING = 50

/**
 * Shows gifts a few at a time: the same giver and gift is one that counts up, and each stays a while after its last
 * change. However many come, what waits is bounded and no gift is missing from the counts.
 */
export class Parade {
  /** What is on screen, the longest there first. */
  shown: readonly Banner[] = []
  private showing: ReadonlyMap<string, Entry> = new Map()
  private readonly waiting = new Map<string, Entry>()
  private stopLooking: (() => void) | null = null
  private shownSoFar = 0

  constructor(
    private readonly clock: Clock,
    private readonly places: number,
    private readonly stayMs: number,
  ) {
    makeAutoObservable<
      this,
      'showing' | 'waiting' | 'stopLooking' | 'shownSoFar' | 'clock' | 'places' | 'stayMs'
    >(this, {
      shown: observable.ref,
      showing: false,
      waiting: false,
      stopLooking: false,
      shownSoFar: false,
      clock: false,
      places: false,
      stayMs: false,
    })
  }

  add(given: Given): void {
    const now = this.clock.now()
    const key = `${given.person.userID}/${given.gift.giftID}`
    const onScreen = this.showing.get(key)
    if (onScreen) {
      this.put(new Map(this.showing).set(key, folded(onScreen, given, now)))
      return
    }
    const crowded = this.waiting.size >= MOST_WAITING && !this.waiting.has(key)
    const place = crowded ? `/${given.gift.giftID}` : key
    const before = this.waiting.get(place)
    this.waiting.set(
      place,
      before ? folded(before, given, now) : { banner: bannerOf(given), cameAt: now, changedAt: now },
    )
    this.look()
    this.stopLooking ??= this.clock.every(LOOK_MS, () => this.look())
  }

  clear(): void {
    this.waiting.clear()
    this.put(new Map())
    this.rest()
  }

  /** Takes down whose time is over and shows who is next. */
  look(): void {
    const now = this.clock.now()
    const next = new Map([...this.showing].filter(([, entry]) => !this.isOver(entry, now)))
    let changed = next.size < this.showing.size
    while (next.size < this.places && this.waiting.size > 0) {
      const [key, { banner }] = this.nextWaiting(now)
      this.waiting.delete(key)
      const id = `gift-${++this.shownSoFar}`
      next.set(key, { banner: { ...banner, id }, cameAt: now, changedAt: now })
      changed = true
    }
    if (changed) this.put(next)
    if (next.size === 0) this.rest()
  }

  private isOver({ cameAt, changedAt }: Entry, now: number): boolean {
    const longest = this.waiting.size > 0 ? this.stayMs * LONGEST_STAYS : Infinity
    return now - changedAt >= this.stayMs || now - cameAt >= longest
  }

  private nextWaiting(now: number): [string, Entry] {
    const age = ({ banner, cameAt }: Entry) => now - cameAt + (banner.size === 'big' ? HEAD_START_MS : 0)
    return [...this.waiting].reduce((best, entry) => (age(entry[1]) > age(best[1]) ? entry : best))
  }

  private put(showing: ReadonlyMap<string, Entry>): void {
    this.showing = showing
    this.shown = [...showing.values()].map(({ banner }) => banner)
  }

  private rest(): void {
    this.stopLooking?.()
    this.stopLooking = null
  }
}

const bannerOf = ({ person, gift, count, own }: Given): Banner => ({
  id: '',
  userID: person.userID,
  name: nameOf(person),
  avatar: person.avatar,
  giftID: gift.giftID,
  gift: gift.name,
  picture: gift.picture,
  size: gift.size,
  count,
  others: 0,
  own,
})

const folded = ({ banner, cameAt }: Entry, { person, count }: Given, now: number): Entry => ({
  banner: {
    ...banner,
    count: banner.count + count,
    others: banner.userID === person.userID ? banner.others : banner.others + 1,
  },
  cameAt,
  changedAt: now,
})
