Component({
  data: { log: '', focused: false },
  methods: {
    say(text) {
      this.setData({ log: text })
    },
    onSubmit({ detail }) {
      this.say(`sent ${JSON.stringify(detail.value)}`)
    },
    onReset() {
      this.say('forgotten')
    },
    onSwitch({ detail }) {
      this.say(`switched ${detail.value}`)
    },
    focus() {
      this.setData({ focused: true })
    },
    onFocus() {
      this.say('focused')
    },
    onBlur() {
      this.say('blurred')
    },
  },
})
