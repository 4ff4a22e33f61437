/**
 * Types of tim-wx-sdk 2.27.6, which ships none: the part a live room uses, with the shapes the running SDK
 * has. A test checks every member declared here against the installed package.
 */
import type { EVENT, TYPES } from './tim/constants'
import type { EventName, TimEvent } from './tim/events'
import type { Group, GroupMember, Profile } from './tim/groups'
import type { CustomMessage, Message, TextMessage } from './tim/messages'
import type * as Api from './tim/options'

export type * from './tim/constants'
export type * from './tim/events'
export type * from './tim/groups'
export type * from './tim/messages'
export type * from './tim/options'

/** What every call of the SDK resolves with; `code` is always 0, any other number rejects with an {@link IMError}. */
export interface Result<Data> {
  code: 0
  data: Data
}

/**
 * What a call rejects with, and what the ERROR event carries. `code` is the server's (10017 muted, 10007 not a
 * member) or the SDK's own (2024 not logged in, 2101 not in the room, 2801 no answer). `message` is empty for
 * the SDK's own codes when `proxyServer` is set. `data.message` is the message a send failed with; it can be
 * given to `resendMessage`. Wrong parameters are thrown at once as a plain Error without a code.
 */
export interface IMError extends Error {
  code: number
  data?: { message?: Message }
}

/** One SDK instance. Anything that needs a login rejects with 2024 before it, and then also fires ERROR. */
export interface ChatSDK {
  on<Name extends EventName>(name: Name, handler: (event: TimEvent<Name>) => void): void
  off<Name extends EventName>(name: Name, handler: (event: TimEvent<Name>) => void): void
  /** Unlike `on`, it is refused before a login: it registers nothing and returns a promise rejected with 2024. */
  once<Name extends EventName>(name: Name, handler: (event: TimEvent<Name>) => void): void | Promise<never>
  /** 0 everything, 1 the essential, 2 warnings, 3 errors, 4 nothing. */
  setLogLevel(level: 0 | 1 | 2 | 3 | 4): void

  login(options: { userID: string; userSig: string }): Promise<Result<Api.LoginResult>>
  logout(): Promise<Result<unknown>>
  /** Logs out, closes the socket and lets `create` make a new instance. Rejects with 2024, yet cleans up, when nobody is logged in. */
  destroy(): Promise<Result<unknown>>

  /** Works before login for an AVChatRoom: the guest receives messages, and `group` is missing. */
  joinGroup(options: Api.JoinGroupOptions): Promise<Result<Api.JoinGroupResult>>
  /** Leaves a room; local and free for a guest, refused to the owner by the server. */
  quitGroup(groupID: string): Promise<Result<{ groupID: string }>>
  dismissGroup(groupID: string): Promise<Result<{ groupID: string }>>
  getGroupProfile(options: Api.GetGroupProfileOptions): Promise<Result<{ group: Group }>>
  updateGroupProfile(options: Api.UpdateGroupProfileOptions): Promise<Result<{ group: Group }>>
  searchGroupByID(groupID: string): Promise<Result<{ group: Group }>>
  /** Allowed before login. The SDK serves it from a cache of about a minute. */
  getGroupOnlineMemberCount(groupID: string): Promise<Result<{ memberCount: number }>>

  /** At most one call in 3 seconds (2996). An AVChatRoom lists no roles and no mutes: see `getGroupMemberProfile`. */
  getGroupMemberList(options: Api.GetGroupMemberListOptions): Promise<Result<Api.GroupMemberList>>
  /** Roles and mutes of up to 50 members; people who are not in the room are left out. */
  getGroupMemberProfile(options: Api.MembersOptions): Promise<Result<{ memberList: GroupMember[] }>>
  /** Mutes one member for `muteTime` seconds; 0 ends the mute. Rejects with 2685 for oneself. */
  setGroupMemberMuteTime(options: Api.MuteOptions): Promise<Result<{ group: Group; member: GroupMember }>>
  /** Bans from an AVChatRoom for `duration` seconds, without which it rejects with 2686. */
  deleteGroupMember(options: Api.BanOptions): Promise<Result<{ group: Group; userIDList: string[] }>>

  setGroupCounters(options: Api.SetCountersOptions): Promise<Result<Api.Counters>>
  increaseGroupCounter(options: Api.CountOptions): Promise<Result<Api.Counters>>
  decreaseGroupCounter(options: Api.CountOptions): Promise<Result<Api.Counters>>
  /** Without `keyList` all counters of the room; cached for 30 seconds. */
  getGroupCounters(options: { groupID: string; keyList?: string[] }): Promise<Result<Api.Counters>>

  /**
   * A message to send. Before SDK_READY this is a promise rejected with 2024 instead, so always `await` it: the
   * rejection is then yours to catch.
   */
  createTextMessage(options: Api.MessageOptions<{ text: string }>): TextMessage | Promise<never>
  /** A text message that names people; `await` it like {@link ChatSDK.createTextMessage}. */
  createTextAtMessage(
    options: Api.MessageOptions<{ text: string; atUserList: string[] }>,
  ): TextMessage | Promise<never>
  /** A message of your own kind; `await` it like {@link ChatSDK.createTextMessage}. All empty is refused with 2403. */
  createCustomMessage(
    options: Api.MessageOptions<{ data?: string; description?: string; extension?: string }>,
  ): CustomMessage | Promise<never>
  /** Resolves with the same message, now numbered. The sender gets no MESSAGE_RECEIVED for it. */
  sendMessage<Sent extends Message>(message: Sent): Promise<Result<{ message: Sent }>>
  /** Sends a message of status `fail` again under its own ID. */
  resendMessage<Sent extends Message>(message: Sent): Promise<Result<{ message: Sent }>>
  /** For an AVChatRoom this is answered without the server: empty and complete. */
  getMessageList(options: Api.GetMessageListOptions): Promise<Result<Api.MessageList>>

  getMyProfile(): Promise<Result<Profile>>
  /** Unknown accounts come back with empty fields. */
  getUserProfile(options: { userIDList: string[] }): Promise<Result<Profile[]>>
  updateMyProfile(options: Api.UpdateMyProfileOptions): Promise<Result<Profile>>
}

/** The SDK as a module: constants, and instances of which there is one per SDKAppID. */
export interface TimSdk {
  /** Opens the socket at once. An instance of the same SDKAppID is returned as it is: later options are ignored. */
  create(options: Api.CreateOptions): ChatSDK
  readonly EVENT: EVENT
  readonly TYPES: TYPES
  readonly VERSION: '2.27.6'
}

declare const TIM: TimSdk
export default TIM
