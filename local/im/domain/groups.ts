import { randomBytes } from 'node:crypto'
import type { createAccounts } from './accounts'
import { ImError } from './errors'
import { seconds, type Ground } from './ground'
import { checkChanges, checkGroupID, groupTypes, type GroupType } from './group-limits'
import { mayManage, roleIn, type Role } from './roles'
import { openTable } from './store'

/** A group; times in seconds since 1970. `custom` holds the group custom fields. */
export interface Group {
  groupID: string
  type: GroupType
  ownerID: string
  createTime: number
  infoSeq: number
  name: string
  introduction: string
  notification: string
  faceUrl: string
  muteAll: boolean
  /** Whether who joins has to wait for an approval; nobody gives one here. */
  needsApproval: boolean
  custom: Record<string, string>
  /** The group admins of an ordinary group. */
  admins?: string[]
}

/** The part of a group that can be changed; only what is given is. */
export type GroupChanges = Partial<
  Pick<Group, 'name' | 'introduction' | 'notification' | 'faceUrl' | 'muteAll' | 'needsApproval' | 'custom'>
>

/** What a new group is asked to be; without `groupID` the server chooses one. */
export interface GroupDraft extends GroupChanges {
  groupID: string | undefined
  type: string
  ownerID: string | undefined
}

/** The groups of the app. */
export function createGroups(
  { app, clock, store, tell }: Ground,
  accounts: ReturnType<typeof createAccounts>,
) {
  const groups = openTable(store, 'group', (group) => group.groupID)

  function get(groupID: string) {
    const group = groups.get(groupID)
    if (!group) throw new ImError('noGroup', `there is no group ${groupID}`)
    return group
  }

  function getManaged(groupID: string, by: string) {
    const group = get(groupID)
    if (!mayManage(app, group, by)) {
      throw new ImError('noPermission', 'only the group owner and app admins may do this')
    }
    return group
  }

  return {
    /** Throws 10010. */
    get,
    find: (groupID: string) => groups.get(groupID),
    /** Throws 10015 for the ID, 10021 if it is taken, 10019 for an unknown owner, 10004 for the rest. */
    create({ groupID, type, ownerID = '', custom = {}, ...changes }: GroupDraft) {
      if (groupID !== undefined) checkGroupID(groupID)
      const id = groupID ?? `@TGS#a${randomBytes(5).toString('hex').toUpperCase()}`
      if (groups.get(id)) throw new ImError('groupIDTaken', `the group ${id} exists already`)
      const known = groupTypes.find((name) => name === type)
      if (!known) throw new ImError('badParameter', `${type} is not a group type`)
      if (ownerID && !accounts.has(ownerID)) throw new ImError('noAccount', `there is no account ${ownerID}`)
      checkChanges({ ...changes, custom }, {})
      const group: Group = {
        name: id,
        introduction: '',
        notification: '',
        faceUrl: '',
        muteAll: false,
        needsApproval: false,
        infoSeq: 1,
        ...changes,
        custom,
        groupID: id,
        type: known,
        ownerID,
        createTime: seconds(clock),
      }
      groups.put(group)
      return group
    },
    /** Throws 10007 for anybody but owner and app admins, 10004 beyond the limits. */
    change(groupID: string, by: string, changes: GroupChanges) {
      const group = getManaged(groupID, by)
      checkChanges(changes, group.custom)
      const custom = { ...group.custom, ...changes.custom }
      groups.put({ ...group, ...changes, custom, infoSeq: group.infoSeq + 1 })
      tell({ type: 'group-changed', groupID, by, changes })
    },
    /** Throws 10007 for anybody but owner and app admins, and for the owner's own role. */
    setRole(groupID: string, by: string, userID: string, role: Exclude<Role, 'Owner'>) {
      const group = getManaged(groupID, by)
      const present = roleIn(group, userID)
      if (present === 'Owner') throw new ImError('noPermission', 'the owner stays the owner')
      if (present === role) return
      const others = (group.admins ?? []).filter((admin) => admin !== userID)
      groups.put({ ...group, admins: role === 'Admin' ? [...others, userID] : others })
      tell({ type: 'role-changed', groupID, by, userID, role })
    },
    /** Throws 10007 for anybody but owner and app admins. */
    dismiss(groupID: string, by: string) {
      getManaged(groupID, by)
      tell({ type: 'dismissed', groupID, by })
      groups.remove(groupID)
    },
  }
}
