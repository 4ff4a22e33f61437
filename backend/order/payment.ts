import { Refused } from '../http/refused'

/** What is to be paid. */
export interface Bill {
  readonly orderID: string
  readonly userID: string
  readonly payFen: number
  /** What for, in words. */
  readonly title: string
}

/**
 * Takes the money for orders. Both verbs may be asked again and again for the same order, by several instances at once,
 * and reject where nobody knows how it stands; the order is asked about again then.
 *
 * WeChat Pay goes here. `pay` asks https://api.mch.weixin.qq.com for the transaction of `out_trade_no` = orderID: it is
 * paid (SUCCESS) or declined (CLOSED, PAYERROR); where there is none yet, or it waits (NOTPAY, USERPAYING), make it with
 * `/v3/pay/transactions/jsapi` and answer what `wx.requestPayment` takes as `confirm`. After that dialog the client
 * sends the same order again, and `pay` finds it paid. `end` closes the transaction (`…/out-trade-no/{orderID}/close`).
 */
export interface Payment {
  /** Takes the money, once; or says what the buyer has yet to confirm on their phone. */
  pay(bill: Bill): Promise<'paid' | 'declined' | { readonly confirm: Readonly<Record<string, string>> }>
  /** Ends a payment that nobody came back for; if it resolves with declined, no money will be taken any more. */
  end(bill: Bill): Promise<'paid' | 'declined'>
}

/** A payment for demonstrations: everything is paid at once, and no money moves. */
export const payAtOnce: Payment = {
  pay: async () => 'paid',
  end: async () => 'declined',
}

/** Where no payment is connected nothing can be bought: 501 `no-payment`. */
export const noPayment: Payment = {
  async pay() {
    throw new Refused(501, 'no-payment', 'nothing can be bought yet: this backend has no payment connected')
  },
  end: async () => 'declined',
}
