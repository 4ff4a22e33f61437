import { Api } from 'tls-sig-api-v2'
import type { App } from '../im/app'

/** One call of the IM REST API as an app administrator; rejects with the service's own words. */
export type CallIm = (command: string, body: Record<string, unknown>) => Promise<Record<string, unknown>>

/** Calls the IM REST API below `origin` (https://console.tim.qq.com on the real cloud), signed anew each time. */
export function imRest(origin: string, { sdkAppID, key, admins }: App): CallIm {
  const signer = new Api(sdkAppID, key)
  const admin = admins[0] ?? ''
  return async (command, body) => {
    const query = new URLSearchParams({
      sdkappid: String(sdkAppID),
      identifier: admin,
      usersig: signer.genUserSig(admin, 3600),
      random: String(Math.floor(Math.random() * 2 ** 32)),
      contenttype: 'json',
    })
    const response = await fetch(`${origin}/v4/${command}?${query.toString()}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (answer['ErrorCode'] !== 0) {
      throw new Error(`${command}: ${String(answer['ErrorCode'])} ${String(answer['ErrorInfo'])}`)
    }
    return answer
  }
}
