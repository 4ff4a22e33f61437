Component({
  properties: { heading: String },
  methods: {
    press() {
      this.triggerEvent('pressed', { name: this.data.heading })
    },
  },
})
