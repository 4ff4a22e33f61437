import { quietly } from './settle'
import { LiveSession } from './session'
import type { SessionOptions } from './session-options'

export { LiveError } from './errors'

let last: LiveSession | null = null

/**
 * Opens a visit to a room. The SDK keeps one instance per SDKAppID, so the visit before is left first: a page
 * that is entered again before it has let go waits a moment and finds nothing left over.
 */
export async function openSession(options: SessionOptions): Promise<LiveSession> {
  if (last) await quietly(last.leave())
  last = new LiveSession(options)
  return last
}
