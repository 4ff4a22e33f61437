import { createHash, timingSafeEqual } from 'node:crypto'
import { Refused } from '../http/refused'
import { visible } from '../visible'

/** How far RequestTime may be from now, in seconds; Tencent's advice. */
const MOST_SECONDS = 60

/** What tells the IM's own calls from everybody else's. */
export interface Authenticity {
  readonly sdkAppID: number
  /** The tokens of the console; a second one is good while it is being changed. */
  readonly tokens: readonly string[]
  /** The time in ms. */
  readonly now: () => number
}

/**
 * Lets a webhook's query pass or throws 403, by Sign = hex sha256(token + RequestTime) and by SdkAppid. The body is not
 * signed: only HTTPS keeps it from being changed or a call from being repeated within the minute.
 */
export function mustBeAuthentic(
  query: Readonly<Record<string, unknown>>,
  { sdkAppID, tokens, now }: Authenticity,
): void {
  const { Sign, RequestTime, SdkAppid } = query
  const refuse = (why: string) => new Refused(403, 'not-authentic', why)
  // Who signs with nothing has no secret.
  const believed = tokens.filter((token) => visible(token) !== '')
  if (believed.length === 0) throw refuse('no callback token is configured, so that no webhook is believed')
  if (typeof Sign !== 'string' || typeof RequestTime !== 'string' || !/^\d{1,12}$/.test(RequestTime))
    throw refuse('Sign and RequestTime are missing: switch authentication on in the console')
  if (Math.abs(now() / 1000 - Number(RequestTime)) > MOST_SECONDS)
    throw refuse(`RequestTime is more than ${MOST_SECONDS} s from now`)
  const given = Buffer.from(Sign)
  const isSigned = believed.some((token) => {
    const right = Buffer.from(createHash('sha256').update(`${token}${RequestTime}`).digest('hex'))
    return given.length === right.length && timingSafeEqual(given, right)
  })
  if (!isSigned) throw refuse('Sign is not made with a token of ours')
  if (SdkAppid !== String(sdkAppID)) throw refuse('SdkAppid is not the app of this backend')
}
