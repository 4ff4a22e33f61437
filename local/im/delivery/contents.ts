import { randomInt } from 'node:crypto'
import { tinyIDOf } from '../domain/accounts'
import type { Domain } from '../domain'
import type { GroupChanges } from '../domain/groups'
import type { Message } from '../domain/messages'
import type { Body } from '../wire/fields'

const system = '@TIM#SYSTEM'

/** Makes the wire form of messages, tips and notices. Every one carries GroupInfo.GroupId: without it the SDK throws. */
export function createContents({ accounts, groups, members }: Domain, online: (groupID: string) => number) {
  const card = (userID: string) => ({
    UserId: userID,
    NickName: accounts.nickOf(userID),
    ImageUrl: accounts.avatarOf(userID),
  })
  const groupInfo = (groupID: string) => ({ GroupId: groupID, GroupName: groups.find(groupID)?.name ?? '' })
  const fromSystem = (groupID: string, seq: number, time: number, body: Body): Body => ({
    MsgSeq: seq,
    MsgTimeStamp: time,
    MsgClientTime: time,
    MsgRandom: randomInt(2 ** 32),
    TinyId: tinyIDOf(system),
    ToGroupId: groupID,
    From_Account: system,
    MsgBody: body,
    GroupInfo: groupInfo(groupID),
  })

  return {
    message: (groupID: string, message: Message): Body => ({
      MsgSeq: message.seq,
      MsgTimeStamp: message.time,
      MsgClientTime: message.clientTime,
      MsgRandom: message.random,
      TinyId: tinyIDOf(message.from),
      ToGroupId: groupID,
      From_Account: message.from,
      MsgPriority: message.priority,
      MsgBody: message.body,
      CloudCustomData: message.cloudCustomData,
      GroupInfo: {
        ...groupInfo(groupID),
        From_AccountNick: accounts.nickOf(message.from),
        From_AccountHeadurl: accounts.avatarOf(message.from),
      },
    }),
    /** A group tip: `extra` is what its kind adds (OpType and the rest). */
    tip: (groupID: string, seq: number, time: number, by: string, extra: Body) =>
      fromSystem(groupID, seq, time, {
        Operator_Account: by,
        MsgOperatorMemberExtraInfo: card(by),
        MemberNum: members.listOf(groupID).length,
        OnlineMemberInfo: { OnlineMemberNum: online(groupID), ExpireTime: 60 },
        ...extra,
      }),
    /** A system notice: `extra` is what its kind adds (ReportType and the rest). */
    notice: (groupID: string, seq: number, time: number, by: string, extra: Body) =>
      fromSystem(groupID, seq, time, {
        Operator_Account: by,
        UserDefinedField: '',
        MsgKey: time * 1000,
        ...extra,
      }),
    /** A one-to-one message. */
    direct: (to: string, message: Message): Body => ({
      From_Account: message.from,
      To_Account: to,
      MsgSeq: message.seq,
      MsgRandom: message.random,
      MsgTimeStamp: message.time,
      MsgClientTime: message.clientTime,
      TinyId: tinyIDOf(message.from),
      From_AccountNick: accounts.nickOf(message.from),
      From_AccountHeadurl: accounts.avatarOf(message.from),
      MsgBody: message.body,
      CloudCustomData: message.cloudCustomData,
    }),
    /** Whom a tip is about. */
    list: (userIDs: readonly string[]): Body => ({
      List_Account: userIDs,
      MsgMemberExtraInfo: userIDs.map(card),
    }),
  }
}

export type Contents = ReturnType<typeof createContents>

/** MsgGroupNewInfo of tip 6: only what changed; undefined if there is nothing to tell. */
export function newInfo(changes: GroupChanges, tellMuteAll: boolean): Body | undefined {
  const info = {
    GroupName: changes.name,
    GroupIntroduction: changes.introduction,
    GroupNotification: changes.notification,
    GroupFaceUrl: changes.faceUrl,
    ShutupAll: changes.muteAll === undefined || !tellMuteAll ? undefined : Number(changes.muteAll),
    MsgAppDefinedData:
      changes.custom && Object.entries(changes.custom).map(([Key, Value]) => ({ Key, Value })),
  }
  const told = Object.entries(info).filter(([, value]) => value !== undefined)
  return told.length > 0 ? Object.fromEntries(told) : undefined
}
