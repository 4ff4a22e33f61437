/** The row beside WeChat's capsule button, in px: where it starts, how high it is, what it leaves free at the right. */
export interface CapsuleRow {
  readonly top: number
  readonly height: number
  readonly right: number
}

/** Where WeChat puts its capsule; where it does not say (all zeros), the place it has on most phones. */
export function capsuleRow(): CapsuleRow {
  const { statusBarHeight, windowWidth } = wx.getWindowInfo()
  const { top, height, left } = wx.getMenuButtonBoundingClientRect()
  if (height > 0) return { top, height, right: windowWidth - left }
  return { top: statusBarHeight + 6, height: 32, right: 97 }
}
