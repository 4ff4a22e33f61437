import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** A broken stream is started anew this often, 1, 2 and 4 seconds later, before the viewer is asked. */
const RESTARTS = 3

/** `live-player` state codes: the first picture is there; the stream is gone and the player has given up. */
const PICTURE = [2003, 2004]
const GONE = [-2301, -2302]

/**
 * The picture that fills the screen: a live stream, an HLS stream, a looping clip without sound, or a still
 * poster, which also stands in while the others load and when they fail.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { kind, src, poster } = roomStore.room.player
      return { kind, src, poster }
    }),
  ],
  data: {
    stage: 'loading',
    mounted: true,
    /** The stream goes on in a small window when the viewer opens another page or goes back. */
    shrinks: ['push', 'pop'],
    label: words.liveVideo,
    failedText: words.playerFailed,
    retry: words.retry,
    _restarts: 0,
    _timer: 0,
  },
  observers: {
    'kind, src'() {
      this.start()
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data._timer)
    },
  },
  methods: {
    /** From the beginning, with all its restarts to spend: another stream, or a viewer who tapped. */
    start() {
      clearTimeout(this.data._timer)
      this.data._restarts = 0
      this.setData({ stage: 'loading', mounted: true })
    },
    onPlaying() {
      this.data._restarts = 0
      this.setData({ stage: 'playing' })
    },
    onLost() {
      clearTimeout(this.data._timer)
      if (this.data._restarts >= RESTARTS) return this.onFailed()
      this.data._timer = setTimeout(() => this.setData({ mounted: true }), 1000 * 2 ** this.data._restarts)
      this.data._restarts += 1
      this.setData({ stage: 'loading', mounted: false })
    },
    onFailed() {
      this.setData({ stage: 'failed', mounted: false })
    },
    onState(event: WechatMiniprogram.CustomEvent<{ code: number }>) {
      const { code } = event.detail
      if (PICTURE.includes(code)) this.onPlaying()
      if (GONE.includes(code)) this.onLost()
    },
  },
})
