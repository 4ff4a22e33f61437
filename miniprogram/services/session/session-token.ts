import type { CloudConfig } from '../../config'
import { createSession } from './create-session'

/** A token that is nearly over is not begun with. */
const MARGIN_MS = 60_000

const keyOf = ({ backend }: CloudConfig, as: string) => `${backend} ${as}`

const kept = new Map<string, { readonly token: string; readonly until: number }>()

/**
 * The token that tells the backend who calls, guest or member: WeChat's login code asks the viewer nothing. Kept until
 * shortly before it ends. Rejects with BackendError.
 */
export async function sessionToken(cloud: CloudConfig, as = ''): Promise<string> {
  const key = keyOf(cloud, as)
  const known = kept.get(key)
  if (known && known.until - MARGIN_MS > Date.now()) return known.token
  const { token, tokenSeconds } = await createSession(cloud, as)
  kept.set(key, { token, until: Date.now() + tokenSeconds * 1000 })
  return token
}

/** Forgets a token that the backend does not take any more. */
export const forgetToken = (cloud: CloudConfig, as = ''): void => void kept.delete(keyOf(cloud, as))
