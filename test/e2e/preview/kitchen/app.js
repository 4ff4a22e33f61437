const log = []
const note = (line) => log.push(line)

App({
  log,
  onLaunch: ({ path }) => note(`app launch ${path}`),
  onShow: () => note('app show'),
  onHide: () => note('app hide'),
})
