/** The one button of a face: a pill that says what it does. Fires `press`, never while it is busy or disabled. */
Component({
  properties: {
    label: String,
    /** What was asked is under way. */
    busy: Boolean,
    /** It cannot be asked for at all. */
    disabled: Boolean,
    /** A calmer pill, for use on the picture. */
    quiet: Boolean,
  },
  methods: {
    onTap() {
      if (!this.data.busy && !this.data.disabled) this.triggerEvent('press')
    },
  },
})
