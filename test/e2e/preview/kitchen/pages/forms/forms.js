Component({
  data: { log: '', focused: false, full: false },
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
    onAmount({ detail }) {
      if (detail.value === '99') this.setData({ full: true })
    },
    onFocus() {
      this.say('focused')
    },
    onBlur() {
      this.say('blurred')
    },
  },
})
