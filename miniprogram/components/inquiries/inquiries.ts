import { computed } from 'mobx-miniprogram'
import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

const lines = computed(() =>
  roomStore.inquiries.items.map(({ id, name, number, text }) => ({
    id,
    name,
    text,
    about: words.room.aboutNumber(number),
  })),
)

/** What viewers asked about products, the newest first, for the host alone. Fires `close`. */
Component({
  behaviors: [bindFields(() => ({ lines: lines.get() }))],
  data: { title: words.room.questionList },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
  },
})
