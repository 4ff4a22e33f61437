const KEY = 'signed-in'

/** Whether this phone's viewer is signed in from one visit to the next; kept in WeChat's storage. */
export const membership = {
  remembered: (): boolean => wx.getStorageSync<unknown>(KEY) === true,
  remember(signedIn: boolean): void {
    try {
      if (signedIn) wx.setStorageSync(KEY, true)
      else wx.removeStorageSync(KEY)
    } catch {
      // A full storage: the viewer is asked once more next time.
    }
  },
}
