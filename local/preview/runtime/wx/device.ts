import { call, listening, nothing } from './api'

interface KeyboardHeight {
  height: number
}

const keyboard = listening(new Set<(height: KeyboardHeight) => void>())

/** What a device does and a browser does not, as far as a page only has to be told that it is done. */
export const deviceApi = {
  setKeepScreenOn: nothing('setKeepScreenOn'),
  vibrateShort: nothing('vibrateShort'),
  vibrateLong: nothing('vibrateLong'),
  showShareMenu: nothing('showShareMenu'),
  hideShareMenu: nothing('hideShareMenu'),
  updateShareMenu: nothing('updateShareMenu'),
  shareAppMessage: nothing('shareAppMessage'),
  onKeyboardHeightChange: keyboard.on,
  offKeyboardHeightChange: keyboard.off,
  hideKeyboard: call('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return {}
  }),
  setClipboardData: call('setClipboardData', async ({ data }: { data: string }) => {
    await navigator.clipboard.writeText(data)
    return {}
  }),
  getClipboardData: call('getClipboardData', async () => ({ data: await navigator.clipboard.readText() })),
}
