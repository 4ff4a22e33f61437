import { z } from 'zod'
import { Refused } from '../http/refused'
import type { CodeExchange } from './codes'

/** The Mini Program, as WeChat's console knows it. */
export interface WechatApp {
  readonly appID: string
  readonly secret: string
  /** https://api.weixin.qq.com, or what stands in for it. */
  readonly origin: string
}

/** The session_key that comes with the openid is never read: nothing here needs it, and it may not leave this side. */
const Answer = z.object({
  openid: z.string().min(1).optional(),
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
})
type Answer = z.infer<typeof Answer>

/** WeChat asks to answer within 5 s; the phone waits behind us. */
const TIMEOUT_MS = 4000

/** Not valid, and used or expired. */
const BAD_CODES = [40029, 40163]
const BLOCKED = 40226
/** Busy, and asked too often by this user. */
const BUSY = [-1, 45011]

const tryAgain = () =>
  new Refused(503, 'try-again', 'WeChat does not answer now; ask wx.login for a new code and try again')

/**
 * Exchanges codes of `wx.login` by WeChat's code2Session. A code that is not valid, used or older than five minutes is
 * null; a user WeChat holds for a risk is 403 `blocked`; WeChat being busy or away is 503 `try-again`: a code is good
 * for one try, so none is made again. Anything else is a mistake in the settings and fails.
 */
export function wechatCodes({ appID, secret, origin }: WechatApp): CodeExchange {
  return async (code, users) => {
    const query = { appid: appID, secret, js_code: code, grant_type: 'authorization_code' }
    const { openid, errcode, errmsg } = await ask(
      `${origin}/sns/jscode2session?${new URLSearchParams(query).toString()}`,
    )
    if (openid !== undefined) return { userID: await users.of(openid), nick: '', avatar: '' }
    if (errcode === undefined || BUSY.includes(errcode)) throw tryAgain()
    if (BAD_CODES.includes(errcode)) return null
    if (errcode === BLOCKED) throw new Refused(403, 'blocked', 'WeChat does not let this user sign in')
    throw new Error(`code2Session: ${errcode} ${errmsg ?? ''}; check WX_APP_ID and WX_APP_SECRET`)
  }
}

/** The network's own errors are not passed on: they may name the address, and the secret is part of it. */
async function ask(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return Answer.parse(await response.json())
  } catch {
    throw tryAgain()
  }
}
