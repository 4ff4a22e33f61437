import { z } from 'zod'
import { idForm, MOST_PER_ORDER } from '../catalogue/product'
import { RequestID } from '../http/request-id'
import type { orders } from './schema'

/** What a buyer wishes; what it costs is the server's to say, and more than the buyer agreed to is never charged. */
export const Wish = z.strictObject({
  requestID: RequestID,
  skuID: z.string().regex(idForm),
  quantity: z.int().min(1).max(MOST_PER_ORDER),
  couponID: z.string().min(1).max(64).optional(),
  /** What the buyer saw and agreed to pay for all of it, after the coupon. */
  totalFen: z.int().min(1),
})
export type Wish = z.infer<typeof Wish>

/** An order as it is kept. */
export type Order = typeof orders.$inferSelect
