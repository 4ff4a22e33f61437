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
 * poster, which also stands in while the others load and when they fail. A stream is there while the room is live; a
 * clip plays before and between, too. Of a picture that does not come nothing is said unless the room is live.
 */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { player, phase, state, network } = roomStore.room
      const { kind, src, poster } = player
      return {
        kind,
        src,
        poster,
        live: phase !== 'refused' && state === 'live',
        _connected: network === 'connected',
      }
    }),
  ],
  data: {
    stage: 'loading',
    /** Whether there is a player on screen, as far as it is up to what it meets. */
    mounted: true,
    posterMounted: true,
    /** The stream goes on in a small window when the viewer opens another page or goes back. */
    shrinks: ['push', 'pop'],
    label: words.liveVideo,
    failedText: words.playerFailed,
    retry: words.retry,
    _posterLost: false,
    _hidden: false,
    _restarts: 0,
    _timer: 0,
    _onNetwork: null as null | ((status: { isConnected?: boolean; errMsg?: string }) => void),
  },
  observers: {
    'kind, src'() {
      this.start()
    },
    live(live: boolean) {
      if (this.data.kind !== 'clip') this.start()
      else if (live) this.revive()
      else clearTimeout(this.data._timer)
    },
    poster() {
      this.data._posterLost = false
    },
    _connected(connected: boolean) {
      if (connected) this.revive()
    },
  },
  lifetimes: {
    attached() {
      this.data._onNetwork = ({ isConnected }) => {
        if (isConnected) this.revive()
      }
      wx.onNetworkStatusChange(this.data._onNetwork)
    },
    detached() {
      clearTimeout(this.data._timer)
      if (this.data._onNetwork) wx.offNetworkStatusChange(this.data._onNetwork)
    },
  },
  pageLifetimes: {
    show() {
      this.data._hidden = false
      this.revive()
    },
    hide() {
      this.data._hidden = true
      clearTimeout(this.data._timer)
    },
  },
  methods: {
    /** From the beginning, with all its restarts to spend: another stream, a room that goes live, a viewer who tapped. */
    start() {
      clearTimeout(this.data._timer)
      this.data._restarts = 0
      this.setData({ stage: 'loading', mounted: true })
    },
    /** What could not come may come now; what plays or is about to is left alone, with all its restarts again. */
    revive() {
      if (this.data._hidden) return
      if (this.data._posterLost) this.remountPoster()
      if (this.data.mounted) this.data._restarts = 0
      else if (this.data.live) this.start()
    },
    remountPoster() {
      this.data._posterLost = false
      this.setData({ posterMounted: false }, () => this.setData({ posterMounted: true }))
    },
    onPosterLost() {
      this.data._posterLost = true
    },
    onPlaying() {
      this.data._restarts = 0
      this.setData({ stage: 'playing' })
    },
    onLost() {
      const { _restarts, _hidden, live } = this.data
      clearTimeout(this.data._timer)
      if (_restarts >= RESTARTS) return this.onFailed()
      this.setData({ stage: 'loading', mounted: false })
      // Otherwise it waits until the page shows or the room goes live.
      if (_hidden || !live) return
      this.data._restarts += 1
      this.data._timer = setTimeout(() => this.setData({ mounted: true }), 1000 * 2 ** _restarts)
    },
    onFailed() {
      clearTimeout(this.data._timer)
      this.setData({ stage: 'failed', mounted: false })
    },
    onState(event: WechatMiniprogram.CustomEvent<{ code: number }>) {
      const { code } = event.detail
      // Of a player that is gone already.
      if (!this.data.mounted || !this.data.live) return
      if (PICTURE.includes(code)) this.onPlaying()
      if (GONE.includes(code)) this.onLost()
    },
  },
})
