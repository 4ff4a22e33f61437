import type { App } from '../app'
import type { Group } from './groups'

/** Role names as on the wire. An AVChatRoom has no group admins; an app admin is a plain member of a group. */
export type Role = 'Owner' | 'Admin' | 'Member'

export function roleIn({ ownerID, admins = [] }: Group, userID: string): Role {
  if (ownerID === userID) return 'Owner'
  return admins.includes(userID) ? 'Admin' : 'Member'
}

/** App admin or owner: may change the group, mute everybody and dismiss it, and speaks while all are muted. */
export const mayManage = (app: App, group: Group, userID: string) =>
  app.admins.includes(userID) || roleIn(group, userID) === 'Owner'

/**
 * Who may mute, ban and remove whom, the muting guide's role table: an app admin anybody, an owner everybody but app
 * admins, a group admin members, a member nobody.
 */
export function mayRestrict(app: App, group: Group, by: string, target: string) {
  if (app.admins.includes(by)) return true
  if (app.admins.includes(target) || by === target) return false
  const role = roleIn(group, by)
  return role === 'Owner' || (role === 'Admin' && roleIn(group, target) === 'Member')
}
