Page({ data: { from: '', log: '' }, onLoad({ from }) { this.setData({ from }) } })
