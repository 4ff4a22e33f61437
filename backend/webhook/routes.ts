import type { FastifyPluginAsync } from 'fastify'
import type { HeedExit } from '../exit/exit'
import { checked, Refused } from '../http/refused'
import type { HeedGroup } from '../room/follow-group'
import { mustBeAuthentic } from './authentic'
import type { Authenticity } from './authentic'
import { beforeSend } from './before-send'
import type { BeforeSend, Verdict } from './before-send'
import { Hook } from './bodies'
import { readMessage } from './message'
import type { RoomMessage } from './message'
import { within } from './within'

/** A message is at most 12 KB, but every character of it may be escaped. */
const LARGEST = 256 * 1024

/** For what happened already the IM waits for nobody; in ms. */
const PATIENCE = 1200

/** A message that was delivered, by its number in the room and its time in seconds. */
export type Delivered = RoomMessage & { readonly sequence: number; readonly time: number }

interface WebhookOptions {
  readonly authenticity: Authenticity
  readonly before: BeforeSend
  /** Told of every message that was delivered. */
  readonly after: readonly ((message: Delivered) => Promise<void>)[]
  readonly exit: HeedExit
  /** Told of a group that was changed or disbanded, with the parts that the webhook names. */
  readonly groupChanged: HeedGroup
}

type Query = Record<string, unknown>

const answer = (verdict: Verdict) => ({
  ActionStatus: 'OK',
  ErrorCode: verdict.code,
  ErrorInfo: verdict.code === 1 ? verdict.why : '',
})

/**
 * `POST /im/callback?…` -> `{ActionStatus, ErrorCode, ErrorInfo}` as the IM wants it. 403 for who is not the IM, 413
 * beyond 256 KB, 400 for a body that is no JSON, an unknown command, one that is not the query's, and missing fields.
 */
export const webhookRoutes: FastifyPluginAsync<WebhookOptions> = async (app, options) => {
  const { authenticity, before, after, exit, groupChanged } = options
  const judge = beforeSend(before, app.log)
  // Whatever content type the IM says, it is JSON.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))

  app.addHook('onRequest', async ({ query }) => mustBeAuthentic(query as Query, authenticity))
  app.addHook('onError', async ({ query, ip, log }, _reply, error) => {
    log.warn({ command: (query as Query)['CallbackCommand'], ip, error }, 'a webhook was refused')
  })

  const told = async (work: readonly Promise<void>[]) => {
    const deadline = Date.now() + PATIENCE
    const failures = work.map((one) =>
      within(deadline, one).catch((error: unknown) => app.log.error({ error }, 'a webhook was not followed')),
    )
    await Promise.all(failures)
    return answer({ code: 0 })
  }

  app.post<{ Querystring: Query }>('/im/callback', { bodyLimit: LARGEST }, async ({ query, body }) => {
    const hook = checked(Hook, body, 'body')
    if (query['CallbackCommand'] !== hook.CallbackCommand)
      throw new Refused(400, 'bad-request', 'CallbackCommand of the query and of the body are not the same')
    switch (hook.CallbackCommand) {
      case 'Group.CallbackBeforeSendMsg':
        return answer(await judge(readMessage(hook, authenticity.now())))
      case 'Group.CallbackAfterSendMsg': {
        const { MsgSeq: sequence, MsgTime: time } = hook
        const message = { ...readMessage(hook, authenticity.now()), sequence, time }
        return told(after.map((hear) => hear(message)))
      }
      case 'Group.CallbackAfterMemberExit': {
        const quit = hook.ExitType === 'Quit'
        const userIDs = hook.ExitMemberList.map(({ Member_Account }) => Member_Account)
        const platform = String(query['OptPlatform'])
        return told(quit ? [exit({ roomID: hook.GroupId, userIDs, platform })] : [])
      }
      case 'Group.CallbackAfterGroupInfoChanged': {
        const { Name: title, Introduction: introduction, Notification: announcement } = hook
        return told([groupChanged(hook.GroupId, { title, introduction, announcement })])
      }
      case 'Group.CallbackAfterGroupDestroyed':
        return told([groupChanged(hook.GroupId, {})])
      default:
        return answer({ code: 0 })
    }
  })
}
