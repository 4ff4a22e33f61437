import { areTexts } from '../request'
import { areCounts } from '../shape'

/** What a buyer wishes; what it costs is the backend's to say, and never more than they agreed to. */
export interface OrderWish {
  /** The same for every try at the same order. */
  readonly requestID: string
  readonly skuID: string
  readonly quantity: number
  readonly couponID?: string
  /** What the button said that all of it costs, after the coupon. */
  readonly totalFen: number
}

/** An order as it was made; money in fen, `at` in seconds. */
export interface Order {
  readonly orderID: string
  readonly productID: string
  readonly skuID: string
  readonly title: string
  readonly skuName: string
  readonly quantity: number
  readonly priceFen: number
  readonly discountFen: number
  readonly payFen: number
  readonly state: 'pending' | 'paid' | 'declined'
  readonly at: number
}

const states: readonly unknown[] = ['pending', 'paid', 'declined']

/** Reads an order off an answer; null for anything else. */
export function orderIn(fields: Record<string, unknown>): Order | null {
  const { orderID, productID, skuID, title, skuName, state, ...numbers } = fields as unknown as Order
  const { quantity, priceFen, discountFen, payFen, at } = numbers
  if (!areTexts(orderID, productID, skuID, title, skuName)) return null
  if (!areCounts(quantity, priceFen, discountFen, payFen, at) || !states.includes(state)) return null
  const named = { orderID, productID, skuID, title, skuName, state }
  return { ...named, quantity, priceFen, discountFen, payFen, at }
}
