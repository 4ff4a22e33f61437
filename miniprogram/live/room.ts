import type { RoomInfo } from 'im-live-sells'
import type { GroupMember, Role } from 'tim-wx-sdk'
import type { Person } from './events'

/** The room as the group profile has it; `host` is null for a group without an owner. */
export interface LiveRoom {
  readonly type: RoomInfo['type']
  readonly name: string
  readonly announcement: string
  readonly introduction: string
  readonly allMuted: boolean
  readonly host: Person | null
  readonly fields: Readonly<Record<string, string>>
}

/** Reads a group profile; `muteAllMembers` is the string "Off" in the answer to a join, which is true as a condition. */
export function describeRoom(info: RoomInfo): LiveRoom {
  const { ownerID, ownerInfo } = info
  return {
    type: info.type,
    name: info.name,
    announcement: info.notification,
    introduction: info.introduction,
    allMuted: info.muteAllMembers === true || info.muteAllMembers === 'On',
    host: ownerID ? { userID: ownerID, nick: ownerInfo?.nick ?? '', avatar: ownerInfo?.avatar ?? '' } : null,
    fields: Object.fromEntries(info.groupCustomField.map(({ key, value }) => [key, value])),
  }
}

/** The viewer's own standing in the room; `mutedUntil` in ms since the epoch, 0 or past when not muted. */
export interface Standing {
  readonly role: Role | ''
  readonly mutedUntil: number
}

/** Reads the viewer's own entry of the member profiles; without one they are an ordinary viewer. */
export const describeStanding = (self: GroupMember | undefined): Standing => ({
  role: self?.role ?? '',
  mutedUntil: (self?.muteUntil ?? 0) * 1000,
})
