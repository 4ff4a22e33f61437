import { roleIn } from '../domain/roles'
import { groupIDsIn, groupInfo, noGroupInfo } from '../wire/group'
import type { Body } from '../wire/fields'
import type { Commands, Parts, UserCall } from './call'

/** The profile of a group: read by all, changed by owner and app admins. */
export function groupCommands({ domain, delivery }: Parts): Commands<UserCall> {
  const { groups, members } = domain

  const infoOf = (groupID: string, body: Body): Body => {
    const group = groups.find(groupID)
    return group ? groupInfo(domain, group, body) : noGroupInfo(groupID)
  }

  const selfIn = (groupID: string, userID: string): Body => {
    const member = members.find(groupID, userID)
    if (!member) return { MemberList: [] }
    const Role = roleIn(groups.get(groupID), userID)
    const self = { Member_Account: userID, Role, JoinTime: member.joinTime, MsgSeq: 0, NameCard: '' }
    return { MemberList: [{ ...self, MsgFlag: 'AcceptAndNotify' }] }
  }

  return {
    /** Also what the SDK asks for in the middle of joining. */
    'group_open_http_svc.get_group_self_member_info': ({ body, session, after }) => {
      const groupIDs = groupIDsIn(body)
      after(() => groupIDs.forEach((groupID) => delivery.feeds.arrived(session, groupID)))
      return {
        GroupInfo: groupIDs.map((groupID) => ({
          ...infoOf(groupID, body),
          ...selfIn(groupID, session.userID),
        })),
      }
    },
    'group_open_http_svc.get_group_public_info': ({ body }) => ({
      GroupInfo: groupIDsIn(body).map((groupID) => infoOf(groupID, body)),
    }),
  }
}
