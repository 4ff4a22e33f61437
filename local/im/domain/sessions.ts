import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { createAccounts } from './accounts'
import { ImError } from './errors'
import type { Ground } from './ground'
import type { createMembers } from './members'
import { openTable } from './store'
import { checkUserSig } from './user-sig'

/** One login of a user on one platform (8 = Mini Program, 7 = web). `device` is the SDK instance that logged in. */
export interface Session {
  userID: string
  platform: number
  instID: number
  device: string
  /** Its UserSig has run out: nothing is served to it until the user logs in again. */
  expired?: true
  /** It was ended from outside; its client may not know yet. */
  kickedOut?: KickType
}

/** The ways in which a login is ended from outside, by the SDK's names, with the KickType of the wire. */
export const kickTypes = { multipleAccount: 1, multipleDevice: 2, REST_API_Kick: 3 } as const

/** One way to be kicked out. */
export type KickType = keyof typeof kickTypes

/** Whether a text names one. */
export const isKickType = (text: string): text is KickType => Object.hasOwn(kickTypes, text)

/** What a client presents at login. */
export interface Credentials {
  userID: string
  userSig: string
  sdkAppID: number
  platform: number
  device: string
}

const keyOf = ({ userID, platform }: Pick<Session, 'userID' | 'platform'>) => `${platform} ${userID}`

/** Who is logged in: one session per user and platform; a login from a second device replaces the first. */
export function createSessions(
  { app, clock, store, tell }: Ground,
  accounts: ReturnType<typeof createAccounts>,
  members: ReturnType<typeof createMembers>,
) {
  const sessions = openTable(store, 'session', keyOf)
  const sign = (content: string) => createHmac('sha256', app.key).update(content).digest('base64url')

  /** The session that an a2 key was given out for, whether it is still the current one or not. */
  function claimed(a2: string) {
    const [content = '', mac = ''] = a2.split('.')
    const expected = Buffer.from(sign(content))
    const given = Buffer.from(mac)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
    return JSON.parse(Buffer.from(content, 'base64url').toString()) as Session
  }

  /**
   * The session behind an a2 key. The key carries its user, so it outlives a restart of the server. Throws 6014, 6208
   * and 70001.
   */
  function resume(a2: string): Session {
    const session = claimed(a2)
    const current = session && sessions.get(keyOf(session))
    if (!current) throw new ImError('notLoggedIn', 'nobody is logged in by this key')
    if (current.instID !== session.instID || current.kickedOut)
      throw new ImError('kickedOut', 'the login was ended from outside')
    if (current.expired) throw new ImError('sigExpired', 'the UserSig has expired')
    return current
  }

  const loggedIn = (userID: string) =>
    sessions.values().filter((session) => session.userID === userID && !session.kickedOut)

  return {
    resume,
    /** Logs a user in. Throws the 70xxx codes of checkUserSig, and 70020 for an app that is not served here. */
    login({ userID, userSig, sdkAppID, platform, device }: Credentials): Session {
      if (sdkAppID !== app.sdkAppID) throw new ImError('noApp', `SDKAppID ${sdkAppID} is not served here`)
      checkUserSig(app, userID, userSig, clock.now())
      accounts.add(userID)
      const session = { userID, platform, device, instID: randomInt(1, 2 ** 31) }
      const older = sessions.get(keyOf(session))
      if (older) members.leaveAll(older)
      sessions.put(session)
      const isReplaced = older && older.device !== device && !older.kickedOut
      if (isReplaced) tell({ type: 'kicked-out', session: older, how: 'multipleDevice' })
      return session
    },
    /** Lets the UserSig that a user logged in with run out. Throws 6014 for one who is not logged in. */
    expire(userID: string) {
      const own = loggedIn(userID)
      if (own.length === 0) throw new ImError('notLoggedIn', `${userID} is not logged in`)
      own.forEach((session) => sessions.put({ ...session, expired: true }))
    },
    /** Ends every login of a user and leaves its rooms; answers how many there were. */
    kickOut(userID: string, how: KickType) {
      const own = loggedIn(userID)
      for (const session of own) {
        members.leaveAll(session)
        sessions.put({ ...session, kickedOut: how })
        tell({ type: 'kicked-out', session, how })
      }
      return own.length
    },
    /** How the login behind an a2 key was ended: by a later one, if it was not kicked out itself. */
    kickTypeOf(a2: string): KickType {
      const session = claimed(a2)
      const current = session && sessions.get(keyOf(session))
      return (current?.instID === session?.instID && current?.kickedOut) || 'multipleDevice'
    },
    /** Whether the user's UserSig ran out and no login has followed yet. */
    isExpired: (userID: string) =>
      sessions.values().some((session) => session.userID === userID && session.expired),
    /** Ends the session behind an a2 key; its rooms are left, as the client forgets them. One that has ended stays so. */
    logout(a2: string) {
      const session = claimed(a2)
      if (!session || sessions.get(keyOf(session))?.instID !== session.instID) return
      members.leaveAll(session)
      sessions.remove(keyOf(session))
    },
    /** The key the client shows from now on instead of its UserSig. */
    a2Of(session: Session) {
      const content = Buffer.from(JSON.stringify(session)).toString('base64url')
      return `${content}.${sign(content)}`
    },
  }
}
