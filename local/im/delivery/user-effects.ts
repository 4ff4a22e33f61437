import { kickTypes } from '../domain/sessions'
import type { Contents } from './contents'
import type { Effects } from './effects'
import type { Presence } from './presence'
import type { Push } from './push'

/** What single users are pushed of the facts about them. */
export function userEffects(contents: Contents, presence: Presence, push: Push) {
  return {
    direct: ({ to, message, session, sync }) => {
      const receivers = new Set([
        ...presence.connectionsOf(to),
        ...(sync ? presence.connectionsOf(message.from) : []),
      ])
      const own = presence.connectionsOf(message.from, ({ instID }) => instID === session?.instID)
      own.forEach((connection) => receivers.delete(connection))
      const entry = { Event: 9, C2cMsgArray: [contents.direct(to, message)] }
      receivers.forEach((connection) => push(connection, entry))
    },
    'profile-changed': ({ userID, items, session }) => {
      const ProfileList = items.map(({ tag, value }) => ({ Tag: tag, ValueBytes: value }))
      const entry = { Event: 0, ProfileDataMod: [{ Profile_Account: userID, ProfileList }] }
      presence
        .connectionsOf(userID, ({ instID }) => instID !== session?.instID)
        .forEach((connection) => push(connection, entry))
    },
    'kicked-out': ({ session: { userID, instID }, how }) => {
      const KickoutMsgNotify = { KickType: kickTypes[how], NewInstInfo: {} }
      for (const connection of presence.connectionsOf(userID, (session) => session.instID === instID)) {
        push(connection, { Event: 10, C2cNotifyMsgArray: [{ KickoutMsgNotify }] })
        presence.detach(connection)
      }
    },
  } satisfies Partial<Effects>
}
