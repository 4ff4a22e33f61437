Component({
  data: { show: false, log: [] },
  methods: {
    onOpen() {
      this.setData({ show: true, log: [] })
    },
    onClose() {
      this.setData({ show: false })
    },
    onEvent({ type }) {
      this.setData({ log: [...this.data.log, type] })
    },
    /** A back leaves `show` as it was. */
    onGone({ type }) {
      this.onEvent({ type })
      this.onClose()
    },
  },
})
