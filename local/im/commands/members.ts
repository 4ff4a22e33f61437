import { roleIn } from '../domain/roles'
import type { Member } from '../domain/members'
import { count, text, texts } from '../wire/fields'
import type { Commands, Parts, UserCall } from './call'

/** The members of a group, their roles, and the muting of one. */
export function memberCommands({ domain }: Parts): Commands<UserCall> {
  const { accounts, groups, members, mutes } = domain

  const described = ({ groupID, userID, joinTime }: Member) => ({
    Member_Account: userID,
    Role: roleIn(groups.get(groupID), userID),
    JoinTime: joinTime,
    ShutUpUntil: mutes.endOf(groupID, userID),
    NameCard: '',
    NickName: accounts.nickOf(userID),
    Avatar: accounts.avatarOf(userID),
  })

  return {
    'group_open_http_svc.get_group_member_info': ({ body }) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      const all = members.listOf(groupID)
      const offset = count(body, 'Offset', 0)
      const page = all.slice(offset, offset + count(body, 'Limit', 100))
      return { MemberNum: all.length, MemberList: page.map(described) }
    },
    /** The AVChatRoom list of paid plans: it has no roles and no mutes. */
    'group_open_avchatroom_http_svc.get_members': ({ body }) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      const MemberList = members.listOf(groupID).map((member) => {
        const { Member_Account, NickName, Avatar, JoinTime } = described(member)
        return { Member_Account, NickName, Avatar, JoinTime, Marks: [] }
      })
      return { NextTimestamp: 0, MemberList }
    },
    'group_open_http_svc.get_specified_group_member_info': ({ body }) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      const asked = texts(body, 'Member_List_Account', 500)
      const found = members.listOf(groupID).filter(({ userID }) => asked.includes(userID))
      return { MemberList: found.map(described) }
    },
  }
}
