/**
 * Types of im-live-sells 1.0.25, as its build behaves; its own sources do not hold under `strict`. A test checks
 * every member declared here against the installed package.
 */
import type {
  ChatSDK,
  Group,
  OtherMessage,
  Priority,
  Profile,
  SystemNoticeMessage,
  TimEvent,
  TimSdk,
} from './tim-wx-sdk'

/** All event names the component knows, by which it also fires them. */
export interface TlsEventNames {
  readonly SDK_READY: 'SDK_READY'
  readonly JOIN_GROUP: 'JOIN_GROUP'
  readonly EXIT_GROUP: 'EXIT_GROUP'
  readonly NOTIFACATION: 'NOTIFACATION'
  readonly MESSAGE: 'MESSAGE'
  readonly PROFILE_UPDATE: 'PROFILE_UPDATE'
  readonly ERROR: 'ERROR'
  readonly KICKED: 'KICKED'
  readonly NETWORK_CHANGE: 'NETWORK_CHANGE'
  readonly SDK_NOT_READY: 'SDK_NOT_READY'
  readonly LIKE: 'LIKE'
  readonly BUY_GOODS: 'BUY_GOODS'
  readonly USE_COUPON: 'USE_COUPON'
  readonly SEND_GIFT: 'SEND_GIFT'
  readonly ATTENTION: 'ATTENTION'
  readonly CANCELATTENTION: 'CANCELATTENTION'
  readonly ADD_GOODS: 'ADD_GOODS'
  readonly ROOM_STATUS_CHANGE: 'ROOM_STATUS_CHANGE'
  readonly INTRODUCTION: 'INTRODUCTION'
  readonly BIT_BEGIN: 'BIT_BEGIN'
  readonly BIT_END: 'BIT_END'
  readonly BIT_CRON_RESULT: 'BIT_CRON_RESULT'
  readonly BIT_FINAL_RESULT: 'BIT_FINAL_RESULT'
  readonly SYSTEM_NORMAL_MESSAGE: 'SYSTEM_NORMAL_MESSAGE'
}

/** A custom message of somebody else: `data` is the event's name, `extension` what was sent along. */
export interface PeerEvent {
  nick: string
  avatar: string
  userID: string
  data: string
  description: string
  extension: string
}

/** The sender's own echo of a custom message, fired once it is sent. Fields are undefined until the profile is loaded. */
export interface OwnEcho {
  nick: string | undefined
  avatar: string | undefined
  userID: string | undefined
  value: string | undefined
}

/** The first changed custom field of the room's profile, fired under the field's key. */
export interface FieldChange {
  nick: string
  avatar: string
  userID: '@TIM#SYSTEM'
  value: string
}

/** The `msg` of a system notice whose text is JSON `{type, msg}`, fired under its `type`. */
export interface NoticeEvent {
  msg: unknown
}

/**
 * What can arrive under every name whatsoever: any viewer's custom message is fired under the name it carries,
 * KICKED and ROOM_STATUS_CHANGE included, so a name proves nothing.
 */
export type CarriedEvent = PeerEvent | OwnEcho | FieldChange | NoticeEvent

/** A comment of somebody else; the picture is under `avtar`. */
export interface TextEvent {
  nick: string
  avtar: string
  userID: string
  message: string
}

/** Somebody joined or left. */
export interface PersonEvent {
  nick: string
  avatar: string
  userID: string
}

/** What the component itself fires under its names, beside what others make it carry. */
interface OwnEvents {
  /** Fired without an argument, and before `userInfo` and `groupInfo` are loaded. */
  SDK_READY: undefined
  JOIN_GROUP: PersonEvent
  EXIT_GROUP: PersonEvent
  NOTIFACATION: { notification: string }
  /** Custom messages too, and whole messages of kinds it does not know or notices that are not JSON. */
  MESSAGE: TextEvent | SystemNoticeMessage | OtherMessage
  PROFILE_UPDATE: TimEvent<'onProfileUpdated'>
  ERROR: TimEvent<'error'>
  KICKED: TimEvent<'kickedOut'>
  NETWORK_CHANGE: TimEvent<'netStateChange'>
  SDK_NOT_READY: TimEvent<'sdkStateNotReady'>
}

/** What a handler of `on` gets, by event name; to be narrowed with `in` before use. */
export type TlsPayload<Name extends string> =
  CarriedEvent | (Name extends keyof OwnEvents ? OwnEvents[Name] : never)

export interface TlsOptions {
  /** The SDK, or something of its shape: only this is used of it. */
  TIM: Pick<TimSdk, 'create' | 'EVENT' | 'TYPES'>
  SDKAppID: number
  userName: string
  userSig: string
  /** With it `getRoomInfo` works before `joinRoom`; `joinRoom` needs its own all the same. */
  roomID?: string
  /** The custom fields that `getRoomInfo` reads; all of them without it. */
  groupCustomFieldFilter?: string[]
}

/** A room with its owner's profile, undefined when there is none. */
export interface RoomInfo extends Group {
  ownerInfo?: Profile | undefined
}

/** The live-sell component: a login, an event bus and one verb per thing a viewer does. */
export default class TLS {
  static readonly EVENT: TlsEventNames

  /** Logs in at once. A login that fails is an unhandled rejection that the caller cannot catch, and no event tells. */
  constructor(options: TlsOptions)

  readonly tim: ChatSDK
  readonly roomID: string
  /** Empty until the own profile is loaded. */
  readonly userInfo: Partial<Profile>
  /** Empty until the room is loaded; undefined after joining a room one is in already. */
  readonly groupInfo: Partial<RoomInfo> | undefined
  /** The only way to stop listening; without a handler it drops all of that name. */
  readonly eventBus: { off(name: string, handler?: (payload: never) => void): unknown }

  /** The same handler twice under one name counts once. An exception of a handler rejects the send it echoes. */
  on<Name extends string>(name: Name, handler: (payload: TlsPayload<Name>) => void): void

  /** A comment of Normal priority; no event tells the sender. Before SDK_READY it rejects and leaves an unhandled rejection. */
  sendMessage(
    text: string,
  ): Promise<{ nick: string | undefined; avatar: string | undefined; message: string }>
  /** A custom message of priority High unless told, then the own echo under `name`. */
  sendCustomMsgAndEmitEvent(name: string, extension?: string, priority?: Priority): Promise<OwnEcho>
  /** Custom message `name` of priority Lowest. */
  like(name: string, extension?: string): Promise<OwnEcho>
  /** SEND_GIFT of priority Lowest. */
  sendGift(gift: string): Promise<OwnEcho>
  /** Custom message `name` of priority High with `goods` as JSON. */
  buy(name: string, goods: unknown): Promise<OwnEcho>
  /** USE_COUPON of priority High. */
  useCoupon(extension?: string): Promise<OwnEcho>
  /** ATTENTION of priority High; nothing is stored. */
  attention(extension?: string): Promise<OwnEcho>
  /** CANCELATTENTION of priority High; nothing is stored. */
  cancelAttention(extension?: string): Promise<OwnEcho>

  /**
   * Joins as a logged-in member; a guest gets a TypeError. `groupInfo` is undefined in a room one is in already,
   * and the result is null while an admin has to approve.
   */
  joinRoom(setting: {
    roomID: string
    getOwnerInfo?: boolean
  }): Promise<{ userInfo: Profile; groupInfo: RoomInfo | undefined } | null>
  /** Leaves; the owner gets `{}` and stays. Never settles when the SDK refuses, or when `groupInfo` is undefined. */
  exitRoom(): Promise<{ groupID?: string }>
  /** The room afresh, null without a roomID. */
  getRoomInfo(): Promise<RoomInfo | null>
  /** Resolves before the SDK has logged out, whose rejection (2024, not logged in) is unhandled; clears its own bus only. */
  destroy(): Promise<void>
}
