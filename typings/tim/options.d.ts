import type { CustomField, Group, GroupMember, Profile } from './groups'
import type { Message, Priority } from './messages'

/** What `TIM.create` takes. */
export interface CreateOptions {
  SDKAppID: number
  /** Another server than Tencent's, with scheme: `ws://127.0.0.1:8080/im`; `/binfo` or `/info` is appended. */
  proxyServer?: string
  /** Text frames on `/info` instead of binary ones on `/binfo`. */
  devMode?: boolean
  /** Free text, for statistics. */
  scene?: string
  /** Stay in several AVChatRooms at once; otherwise joining one leaves the other. */
  unlimitedAVChatRoom?: boolean
}

export interface LoginResult {
  /** True when this account is logged in on this instance already; SDK_READY is not fired again. */
  repeatLogin?: true
}

export interface JoinGroupOptions {
  groupID: string
  type?: 'AVChatRoom'
  applyMessage?: string
}

/** `group` is missing for a guest and for a room one is in already. */
export interface JoinGroupResult {
  status: 'JoinedSuccess' | 'AlreadyInGroup' | 'WaitAdminApproval'
  group?: Group
}

export interface GetGroupProfileOptions {
  groupID: string
  /** Which custom fields to read; all of them without it. */
  groupCustomFieldFilter?: string[]
}

/** Only what is to change. */
export interface UpdateGroupProfileOptions {
  groupID: string
  name?: string
  avatar?: string
  introduction?: string
  notification?: string
  muteAllMembers?: boolean
  groupCustomField?: CustomField[]
}

export interface GetGroupMemberListOptions {
  groupID: string
  count?: number
  /** Where the page before ended: a number, or for an AVChatRoom what its `offset` said. */
  offset?: number
}

/** `offset` 0 means there are no more. */
export interface GroupMemberList {
  memberList: GroupMember[]
  offset: number
}

export interface MembersOptions {
  groupID: string
  userIDList: string[]
}

export interface MuteOptions {
  groupID: string
  userID: string
  /** Seconds; 0 ends a mute. */
  muteTime: number
}

export interface BanOptions extends MembersOptions {
  /** Seconds. */
  duration: number
  reason?: string
}

export interface Counters {
  counters: Record<string, number>
}

export interface SetCountersOptions extends Counters {
  groupID: string
}

export interface CountOptions {
  groupID: string
  key: string
  value: number
}

export interface MessageOptions<Payload> {
  /** The groupID or userID it goes to. */
  to: string
  conversationType: 'GROUP' | 'C2C'
  /** Normal without it. Over the room's limit the server drops the lower ones first. */
  priority?: Priority
  payload: Payload
  cloudCustomData?: string
}

export interface GetMessageListOptions {
  conversationID: string
  nextReqMessageID?: string
}

export interface MessageList {
  messageList: Message[]
  nextReqMessageID: string
  isCompleted: boolean
}

export type UpdateMyProfileOptions = Partial<Omit<Profile, 'userID' | 'gender'>>
