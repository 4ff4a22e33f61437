import type { Domain } from '../domain'
import { ImError } from '../domain/errors'
import { count, maybeText, text, texts, type Body } from '../wire/fields'
import { readChanges } from '../wire/group'
import type { SharedCall } from './shared-call'

function readRole(body: Body) {
  const role = text(body, 'Role')
  if (role !== 'Admin' && role !== 'Member') throw new ImError('badParameter', 'Role must be Admin or Member')
  return role
}

/** What owners and admins do to a group and its members. */
export function managementCalls({ groups, management, mutes }: Domain): Record<string, SharedCall> {
  return {
    'group_open_http_svc.modify_group_base_info': (body, by) => {
      groups.change(text(body, 'GroupId'), by, readChanges(body))
      return {}
    },
    'group_open_http_svc.destroy_group': (body, by) => {
      management.dismiss(text(body, 'GroupId'), by)
      return {}
    },
    'group_open_http_svc.ban_group_member': (body, by) => {
      management.ban(text(body, 'GroupId'), by, texts(body, 'Members_Account', 20), {
        seconds: count(body, 'Duration'),
        reason: maybeText(body, 'Description') ?? '',
      })
      return {}
    },
    'group_open_http_svc.delete_group_member': (body, by) => {
      management.remove(text(body, 'GroupId'), by, texts(body, 'MemberToDel_Account', 100))
      return {}
    },
    /** Of a member's properties only the role and the mute can be changed here. */
    'group_open_http_svc.modify_group_member_info': (body, by) => {
      const [groupID, userID] = [text(body, 'GroupId'), text(body, 'Member_Account')]
      if (body['Role'] === undefined) mutes.set(groupID, by, [userID], count(body, 'ShutUpTime'))
      else management.setRole(groupID, by, userID, readRole(body))
      return {}
    },
  }
}
