import type { Plan } from '../plan'

/**
 * What the app's plan has paid for as 32 digits, the SDK's bit 0 last; the SDK itself refuses what is missing (3122). 2 is
 * the history on joining an AVChatRoom, 6 its member list, 11 its bans, 15 group counters.
 */
export const purchaseBits = ({ bans }: Plan) =>
  [2, 6, 15, ...(bans ? [11] : [])]
    .reduce((bits, bit) => bits + 2 ** bit, 0)
    .toString(2)
    .padStart(32, '0')
