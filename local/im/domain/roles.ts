import type { App } from '../app'
import type { Group } from './groups'

/** Role names as on the wire. An AVChatRoom has no group admins; an app admin is a plain member of a group. */
export type Role = 'Owner' | 'Member'

export const roleIn = (group: Group, userID: string): Role => (group.ownerID === userID ? 'Owner' : 'Member')

/** App admin or owner: may change the group, mute everybody and dismiss it, and speaks while all are muted. */
export const mayManage = (app: App, group: Group, userID: string) =>
  app.admins.includes(userID) || roleIn(group, userID) === 'Owner'

/**
 * Who may mute and ban whom, the muting guide's role table: an app admin anybody, an owner everybody but app admins, a
 * member nobody.
 */
export const mayRestrict = (app: App, group: Group, by: string, target: string) =>
  app.admins.includes(by) || (roleIn(group, by) === 'Owner' && by !== target && !app.admins.includes(target))
