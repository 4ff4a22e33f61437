import type { LiveEvents, LiveEventType, Person } from '../../../miniprogram/live/events'
import { factOf } from '../comments'

/** What a busy room is told each second; the likes are taps, which their phones have gathered. */
export const PER_SECOND = { comments: 30, likes: 200, gifts: 5, products: 2 } as const
/** Taps that one message tells of. */
const TAPS_TOGETHER = 20
/** The backend tells the totals this often, in seconds. */
const TOTALS_EVERY = 3
const GIVERS = 40

/** One fact of the room as `live/` tells it, `at` so many ms after its second began. */
export type Told = {
  [K in LiveEventType]: { readonly at: number; readonly type: K; readonly fact: LiveEvents[K] }
}[LiveEventType]

/** IDs of what the room sells and what may be given in it. */
export interface Offer {
  readonly products: readonly string[]
  readonly gifts: readonly string[]
}

const personOf = (n: number): Person => ({ userID: `giver-${n}`, nick: `Giver ${n}`, avatar: '' })

const said = (kind: string, n: number, second: number) => ({
  person: personOf(n % GIVERS),
  mark: { id: `${kind}-${n}`, sequence: 10_000_000 + n, time: 1_700_000_000 + second },
  own: false,
})

/** So many facts of one kind, evenly spread over a second; `n` counts them over all seconds. */
const spread = (second: number, times: number, tell: (n: number, at: number) => Told): Told[] =>
  Array.from({ length: times }, (_, i) => tell(second * times + i, Math.floor((i * 1000) / times)))

/** All that the room is told in second `second` of its busy time, in the order of their time. */
export function factsOf(second: number, { products, gifts }: Offer): Told[] {
  const likes = spread(second, PER_SECOND.likes / TAPS_TOGETHER, (n, at) => ({
    at,
    type: 'like',
    fact: { ...said('like', n, second), count: TAPS_TOGETHER, level: 1 },
  }))
  const given = spread(second, PER_SECOND.gifts, (n, at) => ({
    at,
    type: 'gift',
    fact: { ...said('gift', n, second), giftID: pick(gifts, n), count: 1 },
  }))
  const shown = spread(second, PER_SECOND.products, (n, at) => ({
    at,
    type: 'productsShown',
    fact: { productIDs: [pick(products, n)] },
  }))
  const comments = spread(second, PER_SECOND.comments, (n, at) => ({ at, type: 'comment', fact: factOf(n) }))
  const totals: Told[] =
    second % TOTALS_EVERY === 0
      ? [{ at: 0, type: 'totals', fact: { likes: 100_000 + second * PER_SECOND.likes, follows: 12 } }]
      : []
  return [...totals, ...shown, ...given, ...likes, ...comments].sort((one, other) => one.at - other.at)
}

const pick = (ids: readonly string[], n: number): string => ids[n % ids.length] ?? ''
