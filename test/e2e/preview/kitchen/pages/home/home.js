const { log } = getApp()
const note = (line) => log.push(`home ${line}`)

Component({
  properties: { room: String },
  data: { taps: 0, said: '', into: '', items: Array.from({ length: 30 }, (_, id) => ({ id })), log: '' },
  lifetimes: {
    attached() {
      note(`attached with room ${this.data.room}`)
    },
    ready: () => note('component ready'),
    detached: () => note('detached'),
  },
  pageLifetimes: { show: () => note('page shown'), hide: () => note('page hidden') },
  methods: {
    onLoad({ room }) {
      note(`load ${room}`)
    },
    onShow: () => note('show'),
    onReady: () => note('ready'),
    onHide: () => note('hide'),
    onUnload: () => note('unload'),
    count({ currentTarget }) {
      this.setData({ taps: this.data.taps + Number(currentTarget.dataset.by || 1) })
    },
    say(text) {
      this.setData({ log: text })
    },
    onConfirm({ detail }) {
      this.say(`confirmed ${detail.value}`)
    },
    onLower() {
      this.say('end of the list')
    },
    toTwenty() {
      this.setData({ into: 'item-20' })
    },
    onPressed({ detail }) {
      this.say(`pressed ${detail.name}`)
    },
    onLoaded({ detail }) {
      this.say(`loaded ${detail.width} x ${detail.height}`)
    },
  },
})
