import { words } from '../../i18n/index'
import { bindFields } from '../../store/binding/bind-fields'
import { roomStore } from '../../store/index'

/** How many questions wait for the host; nothing on any other phone. Fires `open`. */
Component({
  behaviors: [
    bindFields(() => {
      const count = roomStore.inquiries.items.length
      return { label: count > 0 ? words.room.questions(count) : '' }
    }),
  ],
  methods: {
    onTap() {
      this.triggerEvent('open')
    },
  },
})
