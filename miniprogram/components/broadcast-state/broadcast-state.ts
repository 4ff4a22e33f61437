import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { systemClock } from '../../store/clock'
import { roomStore } from '../../store/index'
import { beginsIn } from './begins-in'

const MINUTE_MS = 60_000

/** Over the picture while there is none: before the live begins, with the time that is left, and while it pauses. */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { phase, state, startsAt } = roomStore.room
      const waiting = phase === 'open' && state === 'waiting'
      const paused = phase === 'open' && state === 'paused'
      return {
        kind: waiting ? 'waiting' : paused ? 'paused' : '',
        sentence: waiting ? words.room.waiting : words.room.paused,
        hint: waiting ? words.room.stayForIt : words.room.pausedHint,
        at: waiting && startsAt !== null ? words.shop.at(startsAt / 1000) : '',
        _startsAt: waiting ? startsAt : null,
      }
    }),
  ],
  data: { left: '', _timer: 0 },
  observers: {
    _startsAt() {
      this.count()
    },
  },
  pageLifetimes: {
    show() {
      this.count()
    },
    hide() {
      clearTimeout(this.data._timer)
    },
  },
  lifetimes: {
    attached() {
      this.count()
    },
    detached() {
      clearTimeout(this.data._timer)
    },
  },
  methods: {
    /** Says how long is left, and again in a minute. */
    count() {
      clearTimeout(this.data._timer)
      const { _startsAt: startsAt } = this.data
      const left = startsAt === null ? '' : beginsIn(startsAt - systemClock.now(), words)
      if (left !== this.data.left) this.setData({ left })
      if (startsAt !== null) this.data._timer = setTimeout(() => this.count(), MINUTE_MS)
    },
  },
})
