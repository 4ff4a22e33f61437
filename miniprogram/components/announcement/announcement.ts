import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** What the host wants everyone to know: one line, three after a tap, nothing when there is none. */
Component({
  behaviors: [bindFields(() => ({ text: roomStore.room.announcement }))],
  data: { open: false, label: words.announcement },
  observers: {
    text() {
      this.setData({ open: false })
    },
  },
  methods: {
    onTap() {
      this.setData({ open: !this.data.open })
    },
  },
})
