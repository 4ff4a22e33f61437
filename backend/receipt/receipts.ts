import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { spentReceipts } from './schema'

/** What somebody did with money, as the room message about it says it. */
export interface Deed {
  readonly kind: 'gift' | 'order' | 'coupon' | 'red-packet'
  readonly roomID: string
  readonly userID: string
  /** The value of the message without its receipt. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Signed receipts: they let one message per deed into the room, and nobody else's. */
export interface Receipts {
  /** The receipt of a deed, under 400 bytes; `id` tells it from others like it, and the same `id` gives the same receipt. */
  issue(deed: Deed & { readonly id: string }): string
  /**
   * Uses the receipt up for the message `messageKey`: true once, and again for the same message, as callbacks are
   * repeated; false for a receipt that is forged, somebody else's, about other facts, or used.
   */
  spend(receipt: string, deed: Deed & { readonly messageKey: string }): Promise<boolean>
}

/** Receipts signed with `secret`; which of them are used is kept in the database. */
export function createReceipts(db: Database, secret: string): Receipts {
  const issue: Receipts['issue'] = ({ kind, roomID, userID, facts, id }) => {
    const sorted = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))
    const text = JSON.stringify([kind, roomID, userID, id, sorted])
    return `${id}.${createHmac('sha256', `receipt ${secret}`).update(text).digest('base64url')}`
  }
  return {
    issue,
    async spend(receipt, { messageKey, ...deed }) {
      const id = receipt.slice(0, Math.max(0, receipt.lastIndexOf('.')))
      const [given, right] = [Buffer.from(receipt), Buffer.from(issue({ ...deed, id }))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false
      // An update that changes nothing makes the statement return the row that was there first.
      const first = { target: spentReceipts.receipt, set: { messageKey: sql`spent_receipts.message_key` } }
      const rows = await db
        .insert(spentReceipts)
        .values({ receipt, messageKey })
        .onConflictDoUpdate(first)
        .returning()
      return rows[0]?.messageKey === messageKey
    },
  }
}
