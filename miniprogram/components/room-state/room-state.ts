import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'
import type { Refusal } from '../../store/room'

/** Refusals that another try cannot change: they offer none. */
const final: readonly Refusal[] = ['no-cloud', 'not-avchatroom', 'removed', 'dismissed']

/** The face of a room that is not open: the shape of what comes while entering, one sentence when refused. */
Component({
  behaviors: [
    bindFields(() => {
      const { phase, refusal } = roomStore.room
      return {
        entering: phase === 'entering',
        sentence: refusal ? words.refusals[refusal] : '',
        code: refusal ?? '',
        retriable: refusal !== null && !final.includes(refusal),
      }
    }),
  ],
  data: { enteringLabel: words.entering, enterAgain: words.enterAgain },
  methods: {
    onEnterAgain() {
      void roomStore.enterAgain()
    },
  },
})
