Page({
  ask() {
    const { chooseLocation } = wx
    if (chooseLocation) chooseLocation()
  },
})
