import { BackendError } from '../request'

/** WeChat's one-time login code (`wx.login`); the backend turns it into a userID. Asks the viewer nothing. */
export const loginCode = (): Promise<string> =>
  new Promise((resolve, reject) => {
    wx.login({
      success: ({ code }) => resolve(code),
      fail: ({ errMsg }) => reject(new BackendError('network', 0, errMsg)),
    })
  })
