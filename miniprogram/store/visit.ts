import type { CloudConfig } from '../config'
import type { LiveSession } from '../live/session'
import type { Entry } from './outside'

/** One stay in one room; what comes back from an await belongs to nobody once `over` is set. */
export interface Visit {
  readonly cloud: CloudConfig
  readonly entry: Entry
  readonly undo: (() => void)[]
  session: LiveSession | null
  /** Signs in without being asked: named by `as`, or signed in before. */
  returning: boolean
  /** Whether the room may have gone on since the backend described it: comments are missing then. */
  behind: boolean
  over: boolean
}
