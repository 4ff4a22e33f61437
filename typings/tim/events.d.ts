import type { EVENT } from './constants'
import type { Group, Profile } from './groups'
import type { Message } from './messages'

export type EventName = EVENT[keyof EVENT]

/** The data of each event; unknown for those no live room listens to. */
export interface EventMap extends Record<EventName, unknown> {
  sdkStateReady: undefined
  sdkStateNotReady: undefined
  sdkDestroy: { SDKAppID: number }
  onMessageReceived: Message[]
  onMessageModified: Message[]
  onMessageRevoked: Message[]
  onProfileUpdated: Profile[]
  onGroupListUpdated: Group[]
  onGroupCounterUpdated: { groupID: string; key: string; value: number }
  error: { code: number; message: string }
  kickedOut: { type: KickedOutType }
  netStateChange: { state: NetState }
}

export type KickedOutType = 'multipleAccount' | 'multipleDevice' | 'userSigExpired' | 'REST_API_Kick'
export type NetState = 'connected' | 'connecting' | 'disconnected'

/** What a handler of `on` gets. An exception of a handler is logged by the SDK and goes no further. */
export interface TimEvent<Name extends EventName = EventName> {
  name: Name
  data: EventMap[Name]
}
