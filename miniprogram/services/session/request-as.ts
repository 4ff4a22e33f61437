import type { Caller } from '../caller'
import { BackendError, request } from '../request'
import { forgetToken, sessionToken } from './session-token'

/**
 * Calls the backend in the caller's name; a token that the backend does not take any more is renewed once. Rejects with
 * BackendError.
 */
export async function requestAs(
  { cloud, as }: Caller,
  method: 'GET' | 'POST',
  path: string,
  body?: Record<string, unknown>,
): Promise<unknown> {
  const ask = async () =>
    request(cloud, method, path, { ...(body && { body }), token: await sessionToken(cloud, as) })
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 401) throw error
    forgetToken(cloud, as)
    return ask()
  }
}

/** Where the backend keeps what is said of the caller's room. */
export const roomPath = ({ roomID }: Caller): string => `/rooms/${encodeURIComponent(roomID)}`
