/** What a list shows when there is nothing in it: a drawing, a sentence, and one action where there is one. Fires `press`. */
Component({
  properties: {
    /** Name of a drawing in /art. */
    art: String,
    sentence: String,
    /** What can be done about it; smaller, below the sentence. */
    hint: String,
    action: String,
  },
  methods: {
    onPress() {
      this.triggerEvent('press')
    },
  },
})
