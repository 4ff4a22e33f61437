import type { App } from '../app'
import { tinyIDOf } from '../domain/accounts'
import type { Domain } from '../domain'
import type { ImError } from '../domain/errors'
import type { Fact } from '../domain/facts'
import type { Clock } from '../domain/ground'
import type { Message } from '../domain/messages'
import type { Sending } from '../sending'
import type { Body } from '../wire/fields'
import { hookOf } from './facts'
import { createPost, type Hook, type WebhookTarget } from './post'
import { asItIs, readVerdict, type Verdict } from './verdict'

/** Asks and tells the app's own backend, where one is configured. Who tells does not wait for the answer. */
export function createWebhooks(app: App, { groups }: Domain, clock: Clock, log: (line: string) => void) {
  const line = createPost(app, clock, log)
  let target: WebhookTarget | undefined

  const call = (hook: Hook) => {
    const isWanted = target && (target.commands ?? [hook.command]).includes(hook.command)
    return target && isWanted ? line.post(target, hook) : Promise.resolve(undefined)
  }
  const inGroup = (groupID: string): Body => ({ GroupId: groupID, Type: groups.find(groupID)?.type ?? '' })

  const bodyOf = ({ groupID, from, by, draft }: Sending): Body => ({
    ...inGroup(groupID),
    From_Account: from,
    Operator_Account: by,
    Random: draft.random,
    MsgId: `${tinyIDOf(from)}-${draft.clientTime}-${draft.random}`,
    OnlineOnlyFlag: 0,
    MsgBody: draft.body,
    CloudCustomData: draft.cloudCustomData,
  })

  return {
    /** Where webhooks go from now on; nowhere without a target. Throws for what is no http URL. */
    set(next: WebhookTarget | undefined) {
      if (next && !/^https?:$/.test(new URL(next.url).protocol)) throw new Error(`${next.url} is no http URL`)
      target = next
    },
    /** Asks whether a message may pass: 2 s at the most. Never rejects. */
    async ask(sending: Sending): Promise<Verdict> {
      if (sending.unasked) return asItIs
      const { platform } = sending
      return readVerdict(
        await call({ command: 'Group.CallbackBeforeSendMsg', platform, body: bodyOf(sending) }),
      )
    },
    /** Tells that a room got a message. */
    delivered(sending: Sending, message: Message) {
      if (sending.untold) return
      const { platform } = sending
      const body = {
        ...bodyOf({ ...sending, draft: message }),
        MsgSeq: message.seq,
        MsgTime: message.time,
      }
      void call({ command: 'Group.CallbackAfterSendMsg', platform, body })
    },
    /** Tells that a message reached nobody, for a reason that is the service's own. */
    failed(sending: Sending, { code, message }: ImError) {
      const { platform } = sending
      const body = { ...bodyOf(sending), ErrorCode: code, ErrorInfo: message }
      void call({ command: 'Group.CallbackSendMsgException', platform, body })
    },
    /** Tells what happened in a room, if there is a webhook for it. */
    heed(fact: Fact) {
      const hook = hookOf(fact, app)
      if (hook) void call({ ...hook, body: { ...inGroup(hook.groupID), ...hook.body } })
    },
    close: line.close,
  }
}

export type Webhooks = ReturnType<typeof createWebhooks>
