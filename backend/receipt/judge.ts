import { z } from 'zod'
import { pass, refuse } from '../webhook/before-send'
import type { Judge } from '../webhook/before-send'
import { valueOf } from '../webhook/message'
import type { Deed, Receipts } from './receipts'

/** The messages that announce a deed, by name. */
const kinds = new Map<string, Deed['kind']>([
  ['SEND_GIFT', 'gift'],
  ['BUY_GOODS', 'order'],
  ['USE_COUPON', 'coupon'],
  ['RED_PACKET', 'red-packet'],
])

const Value = z.object({ receipt: z.string().max(400) }).catchall(z.union([z.string(), z.number()]))

/** Lets nobody announce a gift, an order, a coupon or a red packet without the backend's own receipt of it. */
export const receiptJudge = (receipts: Receipts): Judge => ({
  concerns: ({ custom }) => custom !== null && kinds.has(custom.name),
  async judge({ roomID, from: userID, key: messageKey, custom }) {
    const kind = custom && kinds.get(custom.name)
    const read = Value.safeParse(custom && valueOf(custom))
    if (!kind || !read.success) return refuse('this message needs the receipt that the backend gave for it')
    const { receipt, ...facts } = read.data
    const isGood = await receipts.spend(receipt, { kind, roomID, userID, facts, messageKey })
    return isGood ? pass : refuse('the receipt is not for this message, or was used before')
  },
  otherwise: refuse('the receipt cannot be checked now; try again'),
})
