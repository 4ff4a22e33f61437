import { randomInt } from 'node:crypto'
import { ImError } from '../domain/errors'
import { seconds } from '../domain/ground'
import { count, list, maybeText, text, texts } from '../wire/fields'
import { directAnswer, readDraft } from '../wire/message'
import type { RestCommands, RestParts } from './call'

const service = 'group_open_http_svc'

/** Messages by REST: to a group, as a system notice, to one user. */
export function messageRest({ clock, domain, sending }: RestParts): RestCommands {
  const { accounts, direct, management } = domain
  return {
    [`${service}/send_group_msg`]: async (body, admin) => {
      const from = maybeText(body, 'From_Account') ?? admin
      if (!accounts.has(from)) throw new ImError('noAccount', `there is no account ${from}`)
      const forbidden = list(body, 'ForbidCallbackControl')
      const { time, seq } = await sending.byRest({
        groupID: text(body, 'GroupId'),
        from,
        by: admin,
        draft: readDraft(body, seconds(clock)),
        unasked: forbidden.includes('ForbidBeforeSendMsgCallback'),
        untold: forbidden.includes('ForbidAfterSendMsgCallback'),
      })
      return { MsgTime: time, MsgSeq: seq }
    },
    [`${service}/send_group_system_notification`]: (body, admin) => {
      const isForSome = list(body, 'ToMembers_Account').length > 0
      const to = isForSome ? texts(body, 'ToMembers_Account', 500) : undefined
      management.notify(text(body, 'GroupId'), admin, text(body, 'Content'), to)
      return {}
    },
    /** SyncOtherMachine 1 lets the sender's own devices have it too. */
    'openim/sendmsg': (body, admin) => {
      const envelope = {
        from: maybeText(body, 'From_Account') ?? admin,
        to: text(body, 'To_Account'),
        session: undefined,
        sync: count(body, 'SyncOtherMachine', 2) === 1,
      }
      // The random number is required here, and only here.
      const draft = readDraft({ ...body, MsgRandom: count(body, 'MsgRandom') }, seconds(clock))
      return directAnswer(direct.send(envelope, draft, count(body, 'MsgSeq', randomInt(2 ** 32))))
    },
  }
}
