import type { CloudConfig } from '../../config'
import { BackendError } from '../request'

/**
 * WeChat's one-time login code (`wx.login`); the backend turns it into a userID. Asks the viewer nothing. `as` names
 * a demo user where the environment takes local codes, and is ignored elsewhere.
 */
export async function loginCode({ localCodes }: CloudConfig, as?: string): Promise<string> {
  if (as && localCodes) return `local:${as}`
  return new Promise((resolve, reject) => {
    wx.login({
      success: ({ code }) => resolve(code),
      fail: ({ errMsg }) => reject(new BackendError('network', 0, errMsg)),
    })
  })
}
