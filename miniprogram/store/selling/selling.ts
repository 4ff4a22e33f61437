import { reaction } from 'mobx-miniprogram'
import type { LiveSession } from '../../live/session'
import type { Caller } from '../../services/caller'
import type { OnSale } from '../../services/room/on-sale'
import { failureOf } from '../failure'
import { moment } from '../moment'
import type { Outside } from '../outside'
import type { Comments } from '../comments'
import type { Room } from '../room'
import type { Viewer } from '../viewer'
import type { Around, Ending } from './around'
import { Drops } from './drops'
import { followFacts } from './follow-facts'
import { Following } from './following'
import { Gifts } from './gifts'
import { Inquiries } from './inquiries'
import { Likes } from './likes'
import { Rereading } from './rereading'
import { Shop } from './shop'
import { Voucher } from './voucher'

/** What selling needs of the store that it is a part of. */
export interface SellingContext {
  readonly room: Room
  readonly viewer: Viewer
  readonly comments: Comments
  /** Who calls the backend; the same object for a whole visit, null outside of a room. */
  readonly caller: () => Caller | null
  readonly session: () => LiveSession | null
  /** Reads the room from the backend again; never rejects. */
  readonly reread: () => Promise<void>
}

/** The selling side of the store: its slices, and what they share. */
export class Selling {
  readonly likes: Likes
  readonly gifts: Gifts
  readonly shop: Shop
  readonly drops: Drops
  readonly following: Following
  readonly inquiries: Inquiries
  private readonly voucher: Voucher
  private readonly rereading: Rereading
  private hidden = false
  /** The moment when the room last told of its state: an answer that was asked for before is older. */
  private newsAt = 0
  /** What a guest was about to do when they were asked to sign in. */
  private intent: ((caller: Caller) => void) | null = null

  constructor(
    private readonly outside: Pick<Outside, 'clock' | 'selling' | 'report'>,
    private readonly context: SellingContext,
  ) {
    const { clock, selling: services } = outside
    const sent = async (send: (session: LiveSession) => Promise<unknown>) => {
      const session = context.session()
      if (!session) return 'not-in-room'
      return send(session).then(
        () => null,
        (error: unknown) => failureOf(error, outside.report),
      )
    }
    const say: Around['say'] = (name, value, priority) =>
      sent((session) => session.announce(name, value, priority))
    this.rereading = new Rereading(clock, context.reread)
    const voucher = (this.voucher = new Voucher({ clock, say }))
    const around: Around = {
      clock,
      services,
      say,
      emit: (name, what) => sent((session) => session.emit(name, what)),
      me: () => context.viewer.person,
      asMember: (intent) => this.asMember(intent),
      settle: (caller, work, ending) => this.settle(caller, work, ending),
      vouch: (name, value) => voucher.vouch(name, value),
      reread: () => this.reread(),
    }
    this.likes = new Likes(around)
    this.gifts = new Gifts(around)
    this.shop = new Shop(around)
    this.drops = new Drops(around)
    this.following = new Following(around)
    this.inquiries = new Inquiries(around)
  }

  /** Follows a visit: what is said in the room, and what was tapped before a sign-in. Returns the undo of each subscription. */
  start(session: LiveSession): (() => void)[] {
    const { viewer } = this.context
    return [
      ...followFacts(session, { ...this.context, selling: this }),
      reaction(
        () => viewer.phase,
        (phase) => {
          if (phase === 'member') this.goOn()
          else if (phase === 'guest') this.forgetViewer()
        },
      ),
      reaction(
        () => viewer.asked,
        (asked) => {
          if (!asked && viewer.phase === 'guest') this.intent = null
        },
      ),
    ]
  }

  /** Takes over what the backend said of the room when it was asked: see moment. */
  described(onSale: OnSale, asked: number): void {
    const { state, startsAt, likes, follows, following, shown, products, drops, gifts } = onSale
    if (asked > this.newsAt) {
      this.context.room.broadcasts(state, startsAt === null ? null : startsAt * 1000)
      this.shop.show(shown)
    }
    this.likes.counted(likes)
    this.following.described(following, follows, asked)
    this.shop.stocked(products)
    this.drops.opened(drops)
    this.gifts.offered(gifts)
  }

  /** The room told of its state. */
  heardNews(): void {
    this.newsAt = moment()
  }

  /** Reads the room again: something of the viewer's own has changed it. */
  reread(): void {
    this.rereading.now()
  }

  /** The room told all phones of something that is not known here. */
  heardOfMore(): void {
    this.rereading.shortly()
  }

  /** Somebody bought: while the shelf is on screen it is read again before long. */
  stockMoved(): void {
    if (!this.hidden && this.shop.view !== 'closed') this.rereading.soon()
  }

  show(): void {
    this.hidden = false
    this.likes.show()
  }

  hide(): void {
    this.hidden = true
    this.likes.hide()
  }

  reset(): void {
    this.intent = null
    this.newsAt = 0
    this.voucher.reset()
    this.rereading.reset()
    for (const slice of [this.likes, this.gifts, this.shop, this.drops, this.following, this.inquiries])
      slice.reset()
  }

  private asMember(intent: (caller: Caller) => void): void {
    const { viewer } = this.context
    const caller = this.context.caller()
    if (!caller) return
    if (viewer.phase === 'member') return intent(caller)
    this.intent = intent
    if (viewer.phase === 'guest') viewer.ask()
  }

  private goOn(): void {
    const caller = this.context.caller()
    const { intent } = this
    this.intent = null
    if (caller) intent?.(caller)
    // Who has the gifts open sees what they can pay for.
    if (this.gifts.opened && !this.gifts.sending) this.gifts.open()
    // Who looks at a product sees what their coupons take off.
    if (!this.shop.buying) this.shop.couponsChanged()
  }

  private forgetViewer(): void {
    // A sign-in that nobody asked for has failed: now they are asked.
    if (this.intent && !this.context.viewer.asked) this.context.viewer.ask()
    this.likes.forgetViewer()
    this.gifts.forgetViewer()
    this.shop.forgetViewer()
  }

  private settle<T>(caller: Caller, work: Promise<T>, { done, failed }: Ending<T>): void {
    const here = () => this.context.caller() === caller
    work.then(
      (value) => {
        if (here()) done(value)
      },
      (error: unknown) => {
        const failure = failureOf(error, this.outside.report)
        const { certain = false } = (error ?? {}) as { certain?: boolean }
        if (here()) failed(failure, certain, error)
      },
    )
  }
}
