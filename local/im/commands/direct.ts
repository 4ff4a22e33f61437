import { seconds } from '../domain/ground'
import { count, text, texts } from '../wire/fields'
import { directAnswer, readDraft } from '../wire/message'
import type { Commands, Parts, UserCall } from './call'

/** One-to-one messages. */
export function directCommands({ clock, domain: { direct } }: Parts): Commands<UserCall> {
  return {
    'openim.sendmsg': ({ body, session }) => {
      const envelope = { from: session.userID, to: text(body, 'To_Account'), session, sync: true }
      return directAnswer(direct.send(envelope, readDraft(body, seconds(clock)), count(body, 'MsgSeq')))
    },
    /** Asked as soon as there is a conversation. Nobody is told here who has read what. */
    'openim.get_peer_read_time': ({ body }) => ({
      ReadTime: texts(body, 'To_Account', 100).map(() => 0),
    }),
  }
}
