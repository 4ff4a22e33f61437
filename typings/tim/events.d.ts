import type { EVENT } from './constants'
import type { Group, Profile } from './groups'
import type { Message } from './messages'

/** The data of each event, for those a live room listens to. */
interface KnownData {
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
export type EventName = EVENT[keyof EVENT]
export type EventMap = { [Name in EventName]: Name extends keyof KnownData ? KnownData[Name] : unknown }

/** What a handler of `on` gets. An exception of a handler is logged by the SDK and goes no further. */
export interface TimEvent<Name extends EventName = EventName> {
  name: Name
  data: EventMap[Name]
}
