import type { Domain } from './domain'
import { ImError } from './domain/errors'
import type { Draft, Message } from './domain/messages'
import { platformOf, type Platform } from './domain/platforms'
import type { Session } from './domain/sessions'
import type { Webhooks } from './webhooks'

/** A message on its way into a room. Without a session it comes by REST: `by` the admin who calls, `from` anybody. */
export interface Sending {
  groupID: string
  from: string
  by: string
  platform: Platform
  draft: Draft
  session?: Session
  /** The backend is not asked before, or not told afterwards: ForbidCallbackControl of REST. */
  unasked?: boolean
  untold?: boolean
}

const remembered = 5000

/**
 * The way of a message: may it be said, what does the app's backend say to it, has the room room for it; then it is
 * delivered, and the backend told. Messages of one author in one room keep their order, however long the backend
 * takes; nobody else waits for it.
 */
export function createSending({ messages, rates }: Domain, webhooks: Webhooks) {
  const tails = new Map<string, Promise<unknown>>()
  const answers = new Map<string, Promise<Message>>()

  /** Throws what keeps the message from being said, and tells the backend of it. */
  function guarded<T>(sending: Sending, act: () => T): T {
    try {
      return act()
    } catch (error) {
      if (error instanceof ImError) webhooks.failed(sending, error)
      throw error
    }
  }

  function admit(sending: Sending) {
    const { groupID, draft, session } = sending
    messages.check(groupID, draft, session)
    if (session && !rates.allowsUser(groupID, session.userID))
      throw new ImError('tooFast', `${session.userID} says too much in a second`)
  }

  function settle(sending: Sending, verdict: Awaited<ReturnType<Webhooks['ask']>>): Message {
    const { groupID, from, session } = sending
    if (verdict.kind === 'refuse') throw verdict.error
    if (verdict.kind === 'drop') return messages.swallow(groupID, from, sending.draft)
    const draft = { ...sending.draft, ...verdict.changes }
    // Much can have happened while the backend was asked.
    guarded(sending, () => messages.check(groupID, draft, session))
    if (!rates.allowsRoom(groupID, draft.priority)) {
      webhooks.failed(sending, new ImError('tooFast', 'the room has its 40 messages of this second'))
      return messages.swallow(groupID, from, draft)
    }
    const message = messages.post(groupID, from, draft, session)
    webhooks.delivered(sending, message)
    return message
  }

  async function send(sending: Sending): Promise<Message> {
    guarded(sending, () => admit(sending))
    // By platform too: a backend that speaks by REST for the author it is being asked about does not wait for itself.
    const key = [sending.groupID, sending.from, sending.platform].join('\n')
    const earlier = tails.get(key)
    const settled = Promise.all([webhooks.ask(sending), earlier]).then(([verdict]) =>
      settle(sending, verdict),
    )
    const tail = settled
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return settled
  }

  return {
    /**
     * Sends a member's message. The same one again (same user, group and random) is answered as the first time, unless
     * that was a refusal. Throws what messages.check throws, 10023 for too many at once, 10016 and the backend's own codes.
     */
    bySession(groupID: string, session: Session, draft: Draft): Promise<Message> {
      const { userID } = session
      const key = `${userID} ${draft.random} ${groupID}`
      const first = answers.get(key)
      if (first) return first
      const answer = send({
        groupID,
        from: userID,
        by: userID,
        platform: platformOf(session),
        draft,
        session,
      })
      answers.set(key, answer)
      answer.catch(() => answers.delete(key))
      const [oldest] = answers.keys()
      if (answers.size > remembered && oldest !== undefined) answers.delete(oldest)
      return answer
    },
    /** Sends a message by REST, past mutes and membership. Throws 10010, 80002, 10016 and the backend's own codes. */
    byRest: (sending: Omit<Sending, 'platform' | 'session'>) => send({ ...sending, platform: 'RESTAPI' }),
  }
}

export type SendingWay = ReturnType<typeof createSending>
