import type { FastifyBaseLogger } from 'fastify'
import type { RoomMessage } from './message'
import { within } from './within'

/** What becomes of a message, in the numbers of the IM: delivered, refused (the sender gets 10016), dropped in silence. */
export type Verdict = { readonly code: 0 } | { readonly code: 1; readonly why: string } | { readonly code: 2 }

export const pass: Verdict = { code: 0 }
export const drop: Verdict = { code: 2 }
export const refuse = (why: string): Verdict => ({ code: 1, why })

/** Has a say in whether messages are delivered. */
export interface Judge {
  /** Whether it has a say in this one. */
  concerns(message: RoomMessage): boolean
  judge(message: RoomMessage): Promise<Verdict>
  /** What becomes of a message when judging it fails or takes too long. */
  readonly otherwise: Verdict
}

/** Writes down what it needs to know of a message; a failure is logged and keeps no message from being delivered. */
export type Witness = (message: RoomMessage) => Promise<void>

/** All that is asked about a message before it is delivered. */
export interface BeforeSend {
  /** Whose messages nobody judges: the app administrator's, which are the backend's own. */
  readonly trusted: string
  /** Asked in this order, until one of them does not let the message pass. */
  readonly judges: readonly Judge[]
  /** Told of every message that passed, before it is delivered. */
  readonly witnesses: readonly Witness[]
}

/** The IM waits 2 s and then delivers; this leaves time for the way. In ms. */
const PATIENCE = 1200

/** Asks all, and knows an answer within PATIENCE whatever they do. */
export function beforeSend({ trusted, judges, witnesses }: BeforeSend, log: FastifyBaseLogger) {
  async function judged(message: RoomMessage, deadline: number): Promise<Verdict> {
    for (const judge of judges) {
      if (!judge.concerns(message)) continue
      const verdict = await within(deadline, judge.judge(message)).catch((error: unknown) => {
        log.error({ error, room: message.roomID, from: message.from }, 'a message could not be judged')
        return judge.otherwise
      })
      if (verdict.code !== 0) return verdict
    }
    return pass
  }

  return async (message: RoomMessage): Promise<Verdict> => {
    const deadline = Date.now() + PATIENCE
    const verdict = message.from === trusted ? pass : await judged(message, deadline)
    if (verdict.code !== 0) return verdict
    const written = witnesses.map((witness) =>
      within(deadline, witness(message)).catch((error: unknown) => {
        log.error({ error, room: message.roomID }, 'a message was not written down in time')
      }),
    )
    await Promise.all(written)
    return pass
  }
}
