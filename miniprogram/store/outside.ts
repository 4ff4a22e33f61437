import type { CloudConfig } from '../config'
import type * as Live from '../live/index'
import type { BackendRoom } from '../services/room/fetch-room'
import type { SellingServices } from '../services/selling'
import type { SessionGrant } from '../services/session/create-session'
import type { Clock } from './clock'

/** What the store needs of the outside world; the app hands it the SDKs and the backend. */
export interface Outside {
  readonly clock: Clock
  /** The cloud of this environment; null where none is configured. */
  readonly cloud: () => CloudConfig | null
  readonly loadLive: () => Promise<typeof Live>
  readonly fetchRoom: (cloud: CloudConfig, roomID: string, as?: string) => Promise<BackendRoom>
  readonly createSession: (cloud: CloudConfig, as?: string) => Promise<SessionGrant>
  /** Takes a picture off the phone; resolves with its URL. */
  readonly uploadAvatar: (cloud: CloudConfig, file: string, as?: string) => Promise<string>
  /** The calls that have to do with selling. */
  readonly selling: SellingServices
  /** Whether the viewer of this phone is signed in from one visit to the next. */
  readonly membership: { remembered(): boolean; remember(signedIn: boolean): void }
  /** Gets what should not have happened; nothing the network or a viewer does ends here. */
  readonly report: (error: unknown) => void
}

/** How a room is entered: `room` by its ID (else the configured one), `as` a demo user where local codes are taken. */
export interface Entry {
  readonly room?: string | undefined
  readonly as?: string | undefined
}
