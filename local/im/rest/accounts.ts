import { maybeText, text } from '../wire/fields'
import { readProfile } from '../wire/profile'
import type { RestCommands, RestParts } from './call'

/** Accounts and profiles by REST. */
export function accountRest({ domain: { accounts } }: RestParts): RestCommands {
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
    'profile/portrait_set': (body) => {
      accounts.setProfile(text(body, 'From_Account'), readProfile(body))
      return {}
    },
  }
}
