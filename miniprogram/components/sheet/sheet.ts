import { words } from '../../i18n/index'

/**
 * What rises from the lower edge over the room: a handle, a title, and what it is given. The room stays in sight
 * above, and a tap there fires `close`.
 */
Component({
  properties: {
    title: String,
    /** Height of the keyboard in px, on which the sheet rides. */
    keyboard: Number,
  },
  data: { close: words.close },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
  },
})
