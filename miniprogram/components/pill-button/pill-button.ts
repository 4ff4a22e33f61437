/** The one button of a face: a pill that says what it does. Fires `press`, never while it is busy. */
Component({
  properties: {
    label: String,
    /** What was asked is under way. */
    busy: Boolean,
    /** A calmer pill, for use on the picture. */
    quiet: Boolean,
  },
  methods: {
    onTap() {
      if (!this.data.busy) this.triggerEvent('press')
    },
  },
})
