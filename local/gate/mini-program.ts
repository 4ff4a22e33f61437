import type { IncomingHttpHeaders } from 'node:http'

/** Where Mini Programs say they come from. */
const WECHAT = 'https://servicewechat.com'

/** The pages that DevTools' simulator is made of; the port is another one at each start. */
const SIMULATOR = /^http:\/\/(127\.0\.0\.1|localhost):\d+$/

/** The origin of a Referer; empty for what is no URL. */
export const originOf = (referer: string): string => (URL.canParse(referer) ? new URL(referer).origin : '')

/**
 * Whether a Mini Program asks, in DevTools' simulator or on a phone. THIS IS A GUESS from headers that others have
 * published; nobody here has DevTools. Their `wx.request` says `Referer: https://servicewechat.com/<appid>/devtools/…`,
 * `Sec-Fetch-Site: cross-site` or `same-site`, and no Origin or `https://servicewechat.com`. Sockets and pictures may
 * come from the simulator's own pages on 127.0.0.1, with `wechatdevtools/` in their User-Agent.
 *
 * No web page can say so: a browser writes Origin and Referer itself, and asks before it sends another User-Agent.
 */
export function isMiniProgram(headers: IncomingHttpHeaders): boolean {
  const { origin, referer = '' } = headers
  const asker = origin ?? originOf(referer)
  if (asker === WECHAT) return true
  if (!headers['user-agent']?.includes('wechatdevtools/')) return false
  // A picture of a Mini Program names no page it is on.
  const isPicture = !asker && /^(image|video|audio)$/.test(String(headers['sec-fetch-dest']))
  return isPicture || SIMULATOR.test(asker)
}
