import * as live from '../live/index'

/**
 * The only door into `live/`, and so to both SDKs. It answers a promise because `live/` is made to arrive later
 * than the first paint, as a subpackage.
 */
export const loadLive = (): Promise<typeof live> => Promise.resolve(live)
