import type { Profile } from './im'
import type { CallIm } from './rest'

/** Nicks and avatars as the IM knows them: people change them there. */
export interface Profiles {
  /** Profiles in the order asked for; one that the IM does not know has an empty nick. */
  of(userIDs: readonly string[]): Promise<Profile[]>
}

const KEPT_MS = 30_000
const MOST_KEPT = 5000
const MOST_ASKED = 100

const NICK = 'Tag_Profile_IM_Nick'
const AVATAR = 'Tag_Profile_IM_Image'

interface PortraitItem {
  readonly To_Account: string
  readonly ProfileItem?: readonly { readonly Tag: string; readonly Value: string }[]
}

/** Reads profiles through the REST API, a hundred at a time, and remembers them for half a minute; they are no reason to fail. */
export function createProfiles(call: CallIm, now: () => number): Profiles {
  const kept = new Map<string, { profile: Profile; until: number }>()

  const fetch = async (userIDs: string[]) => {
    const answer = await call('profile/portrait_get', { To_Account: userIDs, TagList: [NICK, AVATAR] })
    for (const { To_Account: userID, ProfileItem = [] } of answer['UserProfileItem'] as PortraitItem[]) {
      const value = (tag: string) => ProfileItem.find(({ Tag }) => Tag === tag)?.Value ?? ''
      const profile = { userID, nick: value(NICK), avatar: value(AVATAR) }
      kept.set(userID, { profile, until: now() + KEPT_MS })
    }
  }

  return {
    async of(userIDs) {
      if (kept.size > MOST_KEPT) kept.clear()
      const missing = [...new Set(userIDs)].filter((userID) => (kept.get(userID)?.until ?? 0) < now())
      for (let start = 0; start < missing.length; start += MOST_ASKED)
        await fetch(missing.slice(start, start + MOST_ASKED)).catch(() => undefined)
      return userIDs.map((userID) => kept.get(userID)?.profile ?? { userID, nick: '', avatar: '' })
    },
  }
}
