import { ImError } from '../domain/errors'
import { seconds } from '../domain/ground'
import { count, maybeText, text, texts } from '../wire/fields'
import { groupIDsIn, groupInfo, noGroupInfo, readChanges } from '../wire/group'
import { readDraft } from '../wire/message'
import type { RestCommands, RestParts } from './call'

const service = 'group_open_http_svc'

/** Groups by REST: the same domain as the SDK's commands, called by an app admin. */
export function groupRest({ clock, domain }: RestParts): RestCommands {
  const { accounts, groups, messages, mutes } = domain
  return {
    [`${service}/create_group`]: (body) => {
      const group = domain.createGroup({
        ...readChanges(body),
        name: text(body, 'Name'),
        type: text(body, 'Type'),
        groupID: maybeText(body, 'GroupId'),
        ownerID: maybeText(body, 'Owner_Account'),
      })
      return { GroupId: group.groupID, Type: group.type }
    },
    [`${service}/get_group_info`]: (body) => ({
      GroupInfo: groupIDsIn(body).map((groupID) => {
        const group = groups.find(groupID)
        return group ? groupInfo(domain, group, body) : noGroupInfo(groupID)
      }),
    }),
    [`${service}/modify_group_base_info`]: (body, admin) => {
      groups.change(text(body, 'GroupId'), admin, readChanges(body))
      return {}
    },
    [`${service}/destroy_group`]: (body, admin) => {
      domain.dismissGroup(text(body, 'GroupId'), admin)
      return {}
    },
    /** The mute time has an old and a new name; both are in use. */
    [`${service}/forbid_send_msg`]: (body, admin) => {
      const field = body['MuteTime'] === undefined ? 'ShutUpTime' : 'MuteTime'
      mutes.set(text(body, 'GroupId'), admin, texts(body, 'Members_Account', 500), count(body, field))
      return {}
    },
    [`${service}/send_group_msg`]: (body, admin) => {
      const from = maybeText(body, 'From_Account') ?? admin
      if (from !== admin && !accounts.has(from)) throw new ImError('noAccount', `there is no account ${from}`)
      const { time, seq } = messages.post(text(body, 'GroupId'), from, readDraft(body, seconds(clock)))
      return { MsgTime: time, MsgSeq: seq }
    },
  }
}
