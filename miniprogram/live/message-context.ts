import type { Authority } from './authority'
import type { LiveBus } from './events'
import type { SeenMessages } from './seen'
import type { Steering } from './steering'

/** What turning messages into facts needs to know. */
export interface MessageContext {
  readonly roomID: string
  readonly bus: LiveBus
  readonly authority: Authority
  readonly seen: SeenMessages
  readonly steering: Steering
  /** The viewer's userID; empty for a guest. */
  readonly me: () => string
  /** True while the viewer joins: history arrives then, and all but comments is read as state afterwards. */
  readonly joining: () => boolean
  /** Counts what is not applied, and why; nothing another viewer sends can throw. */
  readonly drop: (reason: DropReason) => void
}

/** Why a message was not applied. */
export type DropReason = 'other-room' | 'repeated' | 'unknown' | 'malformed' | 'forged' | 'replayed'
