import { count, text, texts } from '../wire/fields'
import type { RestCommands, RestParts } from './call'

const service = 'group_open_http_svc'

/** Members by REST: mutes, bans, how many are there. */
export function memberRest({ domain, online }: RestParts): RestCommands {
  const { bans, groups, mutes } = domain
  return {
    /** The mute time has an old and a new name; both are in use. */
    [`${service}/forbid_send_msg`]: (body, admin) => {
      const field = body['MuteTime'] === undefined ? 'ShutUpTime' : 'MuteTime'
      mutes.set(text(body, 'GroupId'), admin, texts(body, 'Members_Account', 500), count(body, field))
      return {}
    },
    [`${service}/get_group_muted_account`]: (body) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      const MutedAccountList = mutes
        .listOf(groupID)
        .map(({ userID, until }) => ({ Member_Account: userID, MutedUntil: until }))
      return { GroupId: groupID, MutedAccountList }
    },
    [`${service}/unban_group_member`]: (body, admin) => {
      bans.lift(text(body, 'GroupId'), admin, texts(body, 'Members_Account', 20))
      return {}
    },
    /** NextOffset is 0 on the last page. */
    [`${service}/get_group_ban_member`]: (body) => {
      const all = bans.listOf(text(body, 'GroupId'))
      const next = count(body, 'Offset') + Math.min(count(body, 'Limit', 0) || 100, 100)
      const page = all.slice(count(body, 'Offset'), next)
      return {
        BannedAccountList: page.map(({ userID, until }) => ({ Member_Account: userID, BannedUntil: until })),
        NextOffset: next < all.length ? next : 0,
      }
    },
    [`${service}/get_online_member_num`]: (body) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      return { OnlineMemberNum: online(groupID) }
    },
  }
}
