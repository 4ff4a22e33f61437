import type { TipMember, NewGroupProfile } from './groups'

export type Priority = 'High' | 'Normal' | 'Low' | 'Lowest'

/** What every message has, whatever it carries. */
interface MessageBase {
  /** The sender's TinyID, `clientTime` and `random`, joined by a dash; unique. */
  ID: string
  /** Rises within a room; 0 until a message of one's own is sent. */
  sequence: number
  /** Seconds since 1970, by the server. */
  time: number
  /** Seconds since 1970, by the sender. */
  clientTime: number
  /** 32-bit number chosen by the sender. */
  random: number
  /** `@TIM#SYSTEM` for tips and notices. */
  from: string
  /** The room's groupID. */
  to: string
  /** Of the sender; of the person concerned for tips 1 and 2; empty when unknown. */
  nick: string
  avatar: string
  nameCard: string
  /** Empty for everything a guest receives. */
  flow: 'in' | 'out' | ''
  status: 'unSend' | 'success' | 'fail'
  priority: Priority
  /** `GROUP` + groupID, `C2C` + userID, or `@TIM#SYSTEM` for notices. */
  conversationID: string
  conversationType: 'C2C' | 'GROUP' | '@TIM#SYSTEM'
  cloudCustomData: string
  atUserList: string[]
  isRevoked: boolean
  isDeleted: boolean
  isModified: boolean
}

export interface TextMessage extends MessageBase {
  type: 'TIMTextElem'
  payload: { text: string }
}

/** Whatever the sender put in, which need not be what the room's own code sends. Missing fields are ''. */
export interface CustomMessage extends MessageBase {
  type: 'TIMCustomElem'
  payload: { data: string; description: string; extension: string }
}

/** A fact about the room that the server vouches for. */
export interface GroupTipMessage extends MessageBase {
  type: 'TIMGroupTipElem'
  payload: GroupTip
}

/** A word from the server to everybody in the room, or to one person. */
export interface SystemNoticeMessage extends MessageBase {
  type: 'TIMGroupSystemNoticeElem'
  payload: SystemNotice
}

/** Kinds the room does not show. `type` and `payload` are undefined when the SDK did not know the element. */
export interface OtherMessage extends MessageBase {
  type:
    | 'TIMImageElem'
    | 'TIMSoundElem'
    | 'TIMFileElem'
    | 'TIMFaceElem'
    | 'TIMVideoFileElem'
    | 'TIMLocationElem'
    | 'TIMRelayElem'
    | undefined
  payload: unknown
}

export type Message = TextMessage | CustomMessage | GroupTipMessage | SystemNoticeMessage | OtherMessage

interface TipBase {
  operatorID: string
  /** Missing when the server did not count. */
  memberCount?: number
  groupProfile: { groupID: string; groupName: string }
}

/** Somebody joined (1). */
export interface JoinTip extends TipBase {
  operationType: 1
  userIDList: string[]
  memberList: TipMember[]
}

/** Somebody quit (2): `userIDList` is the operator, and `memberList` may be empty. */
export interface QuitTip extends TipBase {
  operationType: 2
  userIDList: string[]
  memberList: TipMember[]
}

/** The operator kicked (3) people out, made them admins (4), or ended that (5). */
export interface MembersTip extends TipBase {
  operationType: 3 | 4 | 5
  userIDList: string[]
  memberList: TipMember[]
}

/** The room's profile changed (6); only what changed is there. */
export interface ProfileTip extends TipBase {
  operationType: 6
  newGroupProfile: NewGroupProfile
}

/**
 * A member's profile changed (7). `muteTime` is in seconds, 0 ends a mute, and it is missing when something
 * else changed. The people are in `memberList` alone: `userIDList` holds the operator.
 */
export interface MemberProfileTip extends TipBase {
  operationType: 7
  memberList: { userID: string; muteTime?: number; nameCard?: string }[]
}

/** People were banned (10) for `duration` seconds. */
export interface BanTip extends TipBase {
  operationType: 10
  userIDList: string[]
  memberList: (TipMember & { duration?: number; reason?: string })[]
}

/** People were unbanned (11). */
export interface UnbanTip extends TipBase {
  operationType: 11
  userIDList: string[]
  memberList: TipMember[]
}

export type GroupTip = JoinTip | QuitTip | MembersTip | ProfileTip | MemberProfileTip | BanTip | UnbanTip

/**
 * `operationType` 4: you were removed, 5: the room was dismissed, 21: you were banned for `duration` seconds,
 * 255: `userDefinedField` as the REST caller wrote it.
 */
export interface SystemNotice {
  operationType: number
  operatorID: string
  userDefinedField: string
  /** Milliseconds since 1970. */
  messageKey: number
  duration?: number
  reason?: string
  groupProfile: { groupID: string; name: string }
}
