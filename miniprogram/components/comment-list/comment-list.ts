import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { bindRows } from '../../store/binding/bind-rows'
import { roomStore } from '../../store/index'
import { lineOf } from './line'

/** Height of the list, in rpx. */
const HEIGHT = 480
/** How far above the end, in px, the reader must be to count as reading back, and to count as back again. */
const AWAY = 60
const BACK = 8

/** The viewer's newest own comment: sending one brings a reader back to the end. */
const newestOwn = () => [...roomStore.comments.items].reverse().find((row) => row.own)?.id ?? ''

/**
 * What people say, newest at the end. It stays at the end by itself; a reader who scrolls up is left in peace
 * and told how many comments wait.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindRows(roomStore.comments, {
      line: lineOf,
      waiting: (count) => (count > 0 ? words.newComments(count) : ''),
    }),
    bindFields(() => ({
      _newestOwn: newestOwn(),
      resend: roomStore.input.kind === 'open' ? words.resend : '',
    })),
  ],
  data: {
    height: HEIGHT,
    label: words.comments,
    host: words.host,
    joined: words.joined,
    notice: words.notice,
    sending: words.sending,
    notSent: words.notSent,
    failures: words.failures,
    _held: false,
  },
  observers: {
    _newestOwn() {
      this.follow()
    },
  },
  methods: {
    onScroll(event: WechatMiniprogram.ScrollViewScroll) {
      const { scrollTop, scrollHeight } = event.detail
      const height = (HEIGHT * wx.getWindowInfo().windowWidth) / 750
      const below = scrollHeight - height - scrollTop
      if (below > AWAY) this.hold(true)
      if (below < BACK) this.hold(false)
    },
    hold(held: boolean) {
      if (held === this.data._held) return
      this.data._held = held
      this.holdRows(held)
    },
    /** Back to the end: what waited comes in, and that scrolls. */
    follow() {
      this.hold(false)
    },
    onRetry(event: WechatMiniprogram.TouchEvent<Record<never, never>, Record<never, never>, { id: string }>) {
      void roomStore.retry(event.currentTarget.dataset.id)
    },
  },
})
