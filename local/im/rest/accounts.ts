import { ImError } from '../domain/errors'
import { maybeText, text, texts } from '../wire/fields'
import { readProfile } from '../wire/profile'
import type { RestCommands, RestParts } from './call'

/** Accounts and profiles by REST. */
export function accountRest({ domain: { accounts, sessions } }: RestParts): RestCommands {
  return {
    'im_open_login_svc/account_import': (body) => {
      const userID = text(body, 'UserID')
      accounts.add(userID)
      const nick = maybeText(body, 'Nick')
      const avatar = maybeText(body, 'FaceUrl')
      const items = [
        ...(nick === undefined ? [] : [{ tag: 'Tag_Profile_IM_Nick', value: nick }]),
        ...(avatar === undefined ? [] : [{ tag: 'Tag_Profile_IM_Image', value: avatar }]),
      ]
      if (items.length > 0) accounts.setProfile(userID, items)
      return {}
    },
    'im_open_login_svc/kick': (body) => {
      const userID = text(body, 'UserID')
      if (!accounts.has(userID)) throw new ImError('noUser', `there is no account ${userID}`)
      sessions.kickOut(userID, 'REST_API_Kick')
      return {}
    },
    'profile/portrait_get': (body) => {
      const tags = texts(body, 'TagList', 100)
      const UserProfileItem = texts(body, 'To_Account', 100).map((userID) => {
        if (!accounts.has(userID)) return { To_Account: userID, ResultCode: 40003, ResultInfo: 'no account' }
        const ProfileItem = Object.entries(accounts.profileOf(userID))
          .filter(([Tag]) => tags.includes(Tag))
          .map(([Tag, Value]) => ({ Tag, Value }))
        return { To_Account: userID, ProfileItem, ResultCode: 0, ResultInfo: '' }
      })
      return { UserProfileItem }
    },
    'profile/portrait_set': (body) => {
      accounts.setProfile(text(body, 'From_Account'), readProfile(body))
      return {}
    },
  }
}
