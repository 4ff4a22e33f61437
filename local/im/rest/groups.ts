import { maybeText, text } from '../wire/fields'
import { groupIDsIn, groupInfo, noGroupInfo, readChanges } from '../wire/group'
import type { RestCommands, RestParts } from './call'

const service = 'group_open_http_svc'

/** Groups by REST: the same domain as the SDK's commands, called by an app admin. */
export function groupRest({ domain }: RestParts): RestCommands {
  const { groups } = domain
  return {
    [`${service}/create_group`]: (body) => {
      const group = domain.management.create({
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
  }
}
