Component({
  data: { slide: 0, log: '' },
  methods: {
    onSlide({ detail }) {
      this.setData({ log: `slide ${detail.current} by ${detail.source}` })
    },
    onState({ detail }) {
      this.setData({ log: `state ${detail.code}` })
    },
  },
})
