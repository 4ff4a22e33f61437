import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** A connection that is back within this time, in ms, is not worth a word. */
const PATIENCE = 1000

/** Says that the connection is away, in one slim line; watching goes on behind it. */
Component({
  options: { pureDataPattern: /^_/ },
  behaviors: [
    bindFields(() => {
      const { network, phase } = roomStore.room
      const inside = phase === 'entering' || phase === 'open'
      return { trouble: inside && network !== 'connected' ? words.network[network] : '' }
    }),
  ],
  data: { shown: false, _timer: 0 },
  observers: {
    trouble(trouble: string) {
      if (!trouble) this.calm()
      else if (this.data._timer === 0)
        this.data._timer = setTimeout(() => this.setData({ shown: true }), PATIENCE)
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data._timer)
    },
  },
  methods: {
    calm() {
      clearTimeout(this.data._timer)
      this.data._timer = 0
      if (this.data.shown) this.setData({ shown: false })
    },
  },
})
