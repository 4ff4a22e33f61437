import { createHmac, timingSafeEqual } from 'node:crypto'

/** Session tokens: they prove who calls the backend, on any instance that knows the secret. */
export interface Tokens {
  /** A token and for how many seconds it is good. */
  issue(userID: string): { readonly token: string; readonly tokenSeconds: number }
  /** The user of a token; null for one that is not ours or has expired. */
  read(token: string): string | null
}

/** How long a token is good for. */
const TOKEN_SECONDS = 24 * 3600

/** Tokens signed with `secret`; `now` in ms. */
export function createTokens(secret: string, now: () => number): Tokens {
  const sign = (text: string) => createHmac('sha256', `session ${secret}`).update(text).digest('base64url')
  return {
    issue(userID) {
      const text = `${userID}.${(now() + TOKEN_SECONDS * 1000).toString(36)}`
      return { token: `${text}.${sign(text)}`, tokenSeconds: TOKEN_SECONDS }
    },
    read(token) {
      const [userID = '', end = '', signature = ''] = token.split('.')
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(`${userID}.${end}`))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      return parseInt(end, 36) > now() ? userID : null
    },
  }
}
