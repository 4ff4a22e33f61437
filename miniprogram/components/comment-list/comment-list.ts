import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { bindRows } from '../../store/binding/bind-rows'
import { roomStore } from '../../store/index'
import { lineOf } from './line'

/** Height of the list, what it leaves to the head of the room and to the bar, and the least it has, in rpx. */
const HEIGHT = 480
const HEAD = 240
const BAR = 112
const LEAST = 160
/** How far above the end, in px, the reader must be to count as reading back, and to count as back again. */
const AWAY = 60
const BACK = 8
/** A list that a hand moves up does not scroll by itself until the hand has been still for this time, in ms. */
const STILL = 300

/** `deltaY` is how far up the list went since the event before this one, in px; who does not say it is a hand. */
type Scrolled = WechatMiniprogram.CustomEvent<{ scrollTop: number; scrollHeight: number; deltaY?: number }>

type Tap<Dataset extends Record<string, string>> = WechatMiniprogram.TouchEvent<
  Record<never, never>,
  Record<never, never>,
  Dataset
>

/** The viewer's newest own comment: sending one brings a reader back to the end. */
const newestOwn = () => [...roomStore.comments.items].reverse().find((row) => row.own)?.id ?? ''

/** Height of the list in px: while the keyboard is up, what that leaves of it. */
function height(): number {
  const { windowWidth, windowHeight } = wx.getWindowInfo()
  const { keyboard } = roomStore.input
  const px = (rpx: number) => (rpx * windowWidth) / 750
  if (keyboard === 0) return px(HEIGHT)
  return Math.max(px(LEAST), Math.min(px(HEIGHT), windowHeight - keyboard - px(HEAD + BAR)))
}

/** The place that the list has on screen: `narrow` beside the card of a product. */
const place = () => ({
  height: height(),
  narrow: roomStore.shop.shown !== null && roomStore.input.keyboard === 0,
})

/** What a tap on a failed comment does, by the failure; the rest of them under `others`. */
const remedies = { rejected: words.reword, 'too-long': words.reword, others: words.resend }

/**
 * What people say, newest at the end. It stays at the end by itself; a reader who scrolls up is left in peace
 * and told how many comments wait.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindRows(roomStore.comments, {
      line: (row) => lineOf(row, words),
      waiting: (count) => (count > 0 ? words.newComments(count) : ''),
      place: () => JSON.stringify(place()),
    }),
    bindFields(() => ({
      _newestOwn: newestOwn(),
      remedies: roomStore.input.kind === 'open' ? remedies : null,
      ...place(),
    })),
  ],
  data: {
    /** ID of the row that is shown whole. */
    whole: '',
    label: words.comments,
    host: words.host,
    notice: words.notice,
    sending: words.sending,
    notSent: words.notSent,
    failures: words.failures,
    _held: false,
    /** Height of what the list holds, at its last event. */
    _scrollHeight: 0,
    _still: 0,
  },
  observers: {
    _newestOwn() {
      this.follow()
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data._still)
    },
  },
  methods: {
    /**
     * New rows and the list's own scrolling move it down only, and old rows that go make it shorter: what moves a list
     * up that is no shorter is a hand.
     */
    onScroll({ detail: { scrollTop, scrollHeight, deltaY = 1 } }: Scrolled) {
      const below = scrollHeight - this.data.height - scrollTop
      const byHand = deltaY > 0 && scrollHeight >= this.data._scrollHeight
      this.data._scrollHeight = scrollHeight
      if (below < BACK) this.hold(false)
      else if (byHand && below > AWAY) this.hold(true)
      else if (byHand) this.rest(true)
    },
    hold(held: boolean) {
      if (held === this.data._held) return
      this.data._held = held
      if (!held) this.rest(false)
      this.holdRows(held)
    },
    /** A hand may be on its way up: for a moment the list is not pulled out of it. */
    rest(resting: boolean) {
      clearTimeout(this.data._still)
      if (resting) this.data._still = setTimeout(() => this.rest(false), STILL)
      this.restRows(resting)
    },
    /** Back to the end: what waited comes in, and that scrolls. */
    follow() {
      this.rest(false)
      this.hold(false)
    },
    onRetry({ currentTarget }: Tap<{ id: string }>) {
      roomStore.retry(currentTarget.dataset.id)
    },
    /** A long comment is cut; a tap shows the whole of it, and one more cuts it again. */
    onRow({ currentTarget }: Tap<{ id: string }>) {
      const { id } = currentTarget.dataset
      this.setData({ whole: id === this.data.whole ? '' : id })
    },
    onName({ currentTarget }: Tap<{ user: string; name: string }>) {
      const { user, name } = currentTarget.dataset
      if (user !== roomStore.viewer.person?.userID) roomStore.input.mention(name)
    },
  },
})
