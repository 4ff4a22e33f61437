import { createHash } from 'node:crypto'
import { ImError } from './errors'
import type { Ground } from './ground'
import type { Session } from './sessions'
import { openTable } from './store'

/** One field of a profile, by its wire tag (Tag_Profile_IM_Nick, Tag_Profile_IM_Image, Tag_Profile_Custom_…). */
export interface ProfileItem {
  tag: string
  value: string | number
}

/** A user the app knows: imported, or seen at a login. */
export interface Account {
  userID: string
  profile: Record<string, string | number>
}

const knownTag = /^Tag_Profile_(IM|Custom)_\w+$/

/** The users of the app and their profiles. App admins are there from the beginning. */
export function createAccounts({ app, store, tell }: Ground) {
  const accounts = openTable(store, 'account', (account) => account.userID)

  function add(userID: string) {
    const size = Buffer.byteLength(userID)
    if (size < 1 || size > 32) throw new ImError('badParameter', 'a UserID has 1 to 32 bytes')
    if (!accounts.get(userID)) accounts.put({ userID, profile: {} })
  }

  app.admins.forEach(add)

  const profileOf = (userID: string) => accounts.get(userID)?.profile ?? {}

  return {
    /** Imports a user, as a first login does; one that is known stays as it is. */
    add,
    has: (userID: string) => accounts.get(userID) !== undefined,
    /** The profile of a user, empty if the user is unknown. */
    profileOf,
    nickOf: (userID: string) => String(profileOf(userID)['Tag_Profile_IM_Nick'] ?? ''),
    avatarOf: (userID: string) => String(profileOf(userID)['Tag_Profile_IM_Image'] ?? ''),
    /** Changes a profile; `session` is the device that did, if one did. */
    setProfile(userID: string, items: ProfileItem[], session?: Session) {
      const unknown = items.find(({ tag }) => !knownTag.test(tag))
      if (unknown) throw new ImError('badParameter', `${unknown.tag} is not a profile tag`)
      if (!accounts.get(userID)) throw new ImError('noAccount', `there is no account ${userID}`)
      const changed = Object.fromEntries(items.map(({ tag, value }) => [tag, value]))
      accounts.put({ userID, profile: { ...profileOf(userID), ...changed } })
      tell({ type: 'profile-changed', userID, items, session })
    },
  }
}

/** The numeric id of a user that the SDK builds message IDs from: the same after every restart. */
export const tinyIDOf = (userID: string) =>
  `144115${(createHash('sha1').update(userID).digest().readUIntBE(0, 6) % 1e12).toString().padStart(12, '0')}`
