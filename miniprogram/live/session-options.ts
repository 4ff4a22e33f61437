import type { SdkOptions } from './facade'

/** How a room is visited. */
export interface SessionOptions extends SdkOptions {
  readonly roomID: string
  /** Host and app administrators as the backend names them: whose own messages may steer the room. */
  readonly trusted?: readonly string[]
  /** Gets what a handler of the app threw. */
  readonly onError: (error: unknown) => void
}

/** Who signs in; the backend issues `userSig`. `nick` and `avatar` are set where the IM account has none yet. */
export interface Credentials {
  readonly userID: string
  readonly userSig: string
  readonly nick?: string
  readonly avatar?: string
}
