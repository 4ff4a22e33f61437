import { createHash } from 'node:crypto'
import type { App } from '../app'
import { seconds, type Clock } from '../domain/ground'
import type { Platform } from '../domain/platforms'
import { isBody, type Body } from '../wire/fields'

/** The webhooks that there are, by the console's names. */
export type WebhookCommand =
  | 'Group.CallbackBeforeSendMsg'
  | 'Group.CallbackAfterSendMsg'
  | 'Group.CallbackSendMsgException'
  | 'Group.CallbackAfterNewMemberJoin'
  | 'Group.CallbackAfterMemberExit'
  | 'Group.CallbackAfterGroupInfoChanged'
  | 'Group.CallbackAfterGroupDestroyed'

/** What is configured in the console: the URL, the token that signs, and the webhooks that are on (all if left out). */
export interface WebhookTarget {
  url: string
  token?: string
  commands?: readonly WebhookCommand[]
}

/** One call of a webhook; `platform` is where the act comes from that it tells of. */
export interface Hook {
  command: WebhookCommand
  platform: Platform
  body: Body
}

// Fixed by the service.
const patienceMs = 2000

const reasonOf = (error: unknown) => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Calls webhooks. `log` is told when they stop being answered. */
export function createPost(app: App, clock: Clock, log: (line: string) => void) {
  const closing = new AbortController()
  let isDown = false

  function addressOf({ url, token }: WebhookTarget, { command, platform }: Hook) {
    const address = new URL(url)
    const query = {
      SdkAppid: String(app.sdkAppID),
      CallbackCommand: command,
      contenttype: 'json',
      ClientIP: '127.0.0.1',
      OptPlatform: platform,
    }
    const RequestTime = String(seconds(clock))
    const Sign = createHash('sha256').update(`${token}${RequestTime}`).digest('hex')
    const signed = token === undefined ? query : { ...query, Sign, RequestTime }
    Object.entries(signed).forEach(([name, value]) => address.searchParams.set(name, value))
    return address
  }

  async function call(target: WebhookTarget, hook: Hook, signal: AbortSignal): Promise<Body> {
    const response = await fetch(addressOf(target, hook), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ CallbackCommand: hook.command, ...hook.body, EventTime: clock.now() }),
      signal,
    })
    const answer: unknown = await response.json()
    if (!response.ok || !isBody(answer))
      throw new Error(`status ${response.status}, not a JSON object of 200`)
    return answer
  }

  return {
    /** The answer, or undefined if none came within 2 s, or one that is no JSON object. Never rejects. */
    async post(target: WebhookTarget, hook: Hook): Promise<Body | undefined> {
      // Not AbortSignal.timeout: AbortSignal.any does not keep it alive, and once collected it never fires.
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(new Error(`no answer in ${patienceMs} ms`)), patienceMs)
      try {
        const answer = await call(target, hook, AbortSignal.any([closing.signal, late.signal]))
        isDown = false
        return answer
      } catch (error) {
        if (!isDown && !closing.signal.aborted)
          log(`${hook.command} is not answered by ${target.url}: ${reasonOf(error)}`)
        isDown = true
        return undefined
      } finally {
        clearTimeout(timer)
      }
    },
    /** Gives up the calls that wait for an answer. */
    close: () => closing.abort(),
  }
}
