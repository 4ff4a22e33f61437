import type { CloudConfig } from '../../config'
import { areTexts, decoded, request } from '../request'
import { loginCode } from './login-code'

/** What the backend grants whoever signs in; `userSig` opens the IM. */
export interface SessionGrant {
  readonly userID: string
  readonly userSig: string
  readonly nick: string
  readonly avatar: string
  /** Tells the backend who calls, for `tokenSeconds`. */
  readonly token: string
  readonly tokenSeconds: number
}

/**
 * Signs in: a login code for a UserSig (POST /session). Rejects with BackendError.
 */
export async function createSession(cloud: CloudConfig, as?: string): Promise<SessionGrant> {
  const answer = await request(cloud, 'POST', '/session', {
    body: { code: await loginCode(cloud, as) },
  })
  return decoded(answer, 'a session', (fields) => {
    const grant = fields as unknown as SessionGrant
    return areTexts(grant.userID, grant.userSig, grant.nick, grant.avatar, grant.token) &&
      typeof grant.tokenSeconds === 'number'
      ? grant
      : null
  })
}
