const { log } = getApp()
const note = (line) => log.push(`second ${line}`)

Page({
  data: { from: '' },
  onLoad({ from }) {
    note(`load ${from}`)
    this.setData({ from })
  },
  onShow: () => note('show'),
  onHide: () => note('hide'),
  onUnload: () => note('unload'),
})
