import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import { isFinal } from '../../store/room'
import { nameOf } from '../../store/rows'

/**
 * A page beside the room, for links and codes: whose room it is, the way in, and below what it is given; or why there
 * is no such room. Fires `enter`, and `again` for another try.
 */
Component({
  behaviors: [
    bindFields(() => {
      const { phase, refusal, host, title } = roomStore.room
      return {
        sentence: refusal ? words.refusals[refusal] : '',
        action: refusal && !isFinal(refusal) ? words.enterAgain : '',
        entering: phase === 'entering',
        host: host ? nameOf(host) : '',
        avatar: host?.avatar ?? '',
        title,
      }
    }),
  ],
  data: { enterRoom: words.shop.enterRoom },
  methods: {
    onAgain() {
      this.triggerEvent('again')
    },
    onEnter() {
      this.triggerEvent('enter')
    },
  },
})
