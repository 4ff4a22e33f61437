Component({
  properties: { room: String },
  data: { taps: 0, said: '', into: '', items: Array.from({ length: 30 }, (_, id) => ({ id })), log: '' },
  methods: {
    onLoad(query) { this.query = query },
    count(event) { this.setData({ taps: this.data.taps + Number(event.currentTarget.dataset.by || 1) }) },
    confirm(event) { this.setData({ log: `confirmed ${event.detail.value}` }) },
    lower() { this.setData({ log: 'end of the list' }) },
    pressed(event) { this.setData({ log: `pressed ${event.detail.name}` }) },
    loaded(event) { this.setData({ log: `loaded ${event.detail.width}` }) },
  },
})
