import { words } from '../../i18n/index'

/**
 * What rises from the lower edge over the room: a handle, a title, and what it is given. The room stays in sight
 * above, and a tap there fires `close`, as does a back of the phone. Before a title that can be gone back from stands
 * an arrow, which fires `back`.
 */
Component({
  properties: {
    title: String,
    /** Height of the keyboard in px, on which the sheet rides. */
    keyboard: Number,
    /** As high as a sheet may be, whatever is in it; what is in it scrolls by itself. */
    tall: Boolean,
    /** Fills its place on a page instead of rising over one. */
    flat: Boolean,
    /** Whether there is something to go back to. */
    back: Boolean,
  },
  data: { closeLabel: words.close, backLabel: words.back },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
    onBack() {
      this.triggerEvent('back')
    },
  },
})
