import type { Domain } from '../domain'
import type { Group, GroupChanges } from '../domain/groups'
import { ImError } from '../domain/errors'
import { bodies, isBody, list, maybeText, type Body } from './fields'

function switchOf(body: Body) {
  // Old and new name of one field; both are in use.
  const value = maybeText(body, 'MuteAllMember') ?? maybeText(body, 'ShutUpAllMember')
  if (value !== undefined && value !== 'On' && value !== 'Off') {
    throw new ImError('badParameter', 'MuteAllMember must be On or Off')
  }
  return value === undefined ? undefined : value === 'On'
}

/** Reads the changeable part of a group, as create_group and modify_group_base_info carry it. */
export function readChanges(body: Body): GroupChanges {
  const fields = bodies(body, 'AppDefinedData')
  const all = {
    name: maybeText(body, 'Name'),
    introduction: maybeText(body, 'Introduction'),
    notification: maybeText(body, 'Notification'),
    faceUrl: maybeText(body, 'FaceUrl'),
    muteAll: switchOf(body),
    needsApproval:
      body['ApplyJoinOption'] === undefined ? undefined : body['ApplyJoinOption'] !== 'FreeAccess',
    custom:
      fields.length > 0
        ? Object.fromEntries(
            fields.map((field) => [maybeText(field, 'Key') ?? '', maybeText(field, 'Value') ?? '']),
          )
        : undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The IDs of a GroupIdList: plain, or in objects as get_group_self_member_info may send them. */
export const groupIDsIn = (body: Body) =>
  list(body, 'GroupIdList').map((item) => (isBody(item) ? String(item['GroupId']) : String(item)))

const pairs = (custom: Record<string, string>, wanted: unknown[] | undefined) =>
  Object.entries(custom)
    .filter(([Key]) => wanted === undefined || wanted.includes(Key))
    .map(([Key, Value]) => ({ Key, Value }))

/** A group as the wire has it. The request's ResponseFilter may ask for some custom fields only. */
export function groupInfo({ members, sequences }: Domain, group: Group, request: Body) {
  const filter = request['ResponseFilter']
  const asked = isBody(filter) ? filter['AppDefinedDataFilter_Group'] : undefined
  const lastSeq = sequences.last(group.groupID)
  return {
    GroupId: group.groupID,
    ErrorCode: 0,
    ErrorInfo: '',
    Type: group.type,
    Name: group.name,
    Introduction: group.introduction,
    Notification: group.notification,
    FaceUrl: group.faceUrl,
    Owner_Account: group.ownerID,
    CreateTime: group.createTime,
    InfoSeq: group.infoSeq,
    LastInfoTime: group.createTime,
    LastMsgTime: 0,
    NextMsgSeq: lastSeq + 1,
    MemberNum: members.listOf(group.groupID).length,
    MaxMemberNum: 0,
    ApplyJoinOption: group.needsApproval ? 'NeedPermission' : 'FreeAccess',
    ShutUpAllMember: group.muteAll ? 'On' : 'Off',
    AppDefinedData: pairs(group.custom, Array.isArray(asked) ? asked : undefined),
  }
}

/** The entry of a group that is not there, inside an answer about several. */
export const noGroupInfo = (groupID: string) => ({
  GroupId: groupID,
  ErrorCode: 10010,
  ErrorInfo: `there is no group ${groupID}`,
})
