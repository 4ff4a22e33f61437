import { BackendError } from '../request'

/**
 * WeChat's payment dialog (`wx.requestPayment`) with what the backend prepared. Rejects with BackendError `declined`
 * when the buyer closes it; whether they paid is asked of the backend afterwards.
 */
export const confirmPayment = (confirm: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve, reject) => {
    wx.requestPayment({
      ...(confirm as unknown as WechatMiniprogram.RequestPaymentOption),
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new BackendError('declined', 0, errMsg)),
    })
  })
