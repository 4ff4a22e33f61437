import { bodies, text } from '../wire/fields'
import { readProfile } from '../wire/profile'
import type { Commands, Parts, UserCall } from './call'

/** The profiles of users: everybody reads all, changes their own. */
export function profileCommands({ domain: { accounts } }: Parts): Commands<UserCall> {
  return {
    'profile.portrait_get_all': ({ body }) => ({
      UserProfileItem: bodies(body, 'UserItem').map((item) => {
        const userID = text(item, 'To_Account')
        const ProfileItem = Object.entries(accounts.profileOf(userID)).map(([Tag, Value]) => ({ Tag, Value }))
        return { To_Account: userID, ResultCode: 0, ProfileItem }
      }),
      CurrentStandardSequence: 0,
    }),
    'profile.portrait_set': ({ body, session }) => {
      accounts.setProfile(session.userID, readProfile(body), session)
      return {}
    },
  }
}
