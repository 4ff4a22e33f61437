import type { createAccounts } from './accounts'
import { ImError } from './errors'
import { seconds, type Ground } from './ground'
import { checkSize, type Draft, type Message } from './messages'
import type { Session } from './sessions'

/** Who a one-to-one message is from and to, and by which device it was sent, if by one. */
export interface Envelope {
  from: string
  to: string
  session: Session | undefined
  /** Whether the sender's other devices get it too. */
  sync: boolean
}

/** One-to-one messages (C2C). They reach whoever is connected; nothing is kept for the others. */
export function createDirect({ clock, tell }: Ground, accounts: ReturnType<typeof createAccounts>) {
  return {
    /** Throws 20003 for users that are not there, 80002 beyond 12 KB. `seq` is the sender's own number. */
    send({ from, to, session, sync }: Envelope, draft: Draft, seq: number): Message {
      for (const userID of [from, to])
        if (!accounts.has(userID)) throw new ImError('noPeer', `there is no account ${userID}`)
      checkSize(draft)
      const message = { ...draft, from, seq, time: seconds(clock) }
      tell({ type: 'direct', to, message, session, sync })
      return message
    },
  }
}
