import { Api } from 'tls-sig-api-v2'

/** The IM app and where its REST API is: https://console.tim.qq.com on the real cloud. */
export interface ImApp {
  readonly sdkAppID: number
  readonly secretKey: string
  /** UserID of an app administrator, in whose name every call is made. */
  readonly admin: string
  /** UserIDs of other administrators of the app, whom nobody may sign in as either. */
  readonly otherAdmins?: readonly string[]
  readonly origin: string
}

/** The IM did not do what it was asked to: it refused, or did not answer. */
export class ImFailure extends Error {}

/** The service refused a call; `code` is its ErrorCode. */
export class ImRefusal extends ImFailure {
  constructor(
    readonly command: string,
    readonly code: number,
    info: string,
  ) {
    super(`${command}: ${code} ${info}`)
    this.name = 'ImRefusal'
  }
}

/** One call of the IM REST API; rejects with ImRefusal, or with ImFailure where there was no answer. */
export type CallIm = (command: string, body: Record<string, unknown>) => Promise<Record<string, unknown>>

const TIMEOUT_MS = 5000

/** Calls the IM REST API as an app administrator, signed anew each time. */
export function imRest({ sdkAppID, secretKey, admin, origin }: ImApp): CallIm {
  const signer = new Api(sdkAppID, secretKey)
  return async (command, body) => {
    const query = new URLSearchParams({
      sdkappid: String(sdkAppID),
      identifier: admin,
      usersig: signer.genUserSig(admin, 3600),
      random: String(Math.floor(Math.random() * 2 ** 32)),
      contenttype: 'json',
    })
    const answer = await post(`${origin}/v4/${command}?${query.toString()}`, body).catch((error: unknown) => {
      throw new ImFailure(`${command}: no answer, ${(error as Error).message}`)
    })
    if (answer['ErrorCode'] !== 0)
      throw new ImRefusal(command, Number(answer['ErrorCode']), String(answer['ErrorInfo']))
    return answer
  }
}

async function post(url: string, body: object) {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), signal })
  return (await response.json()) as Record<string, unknown>
}
