import { tinyIDOf } from '../domain/accounts'
import { codes, ImError } from '../domain/errors'
import { seconds } from '../domain/ground'
import { kickTypes, type Session } from '../domain/sessions'
import { count, maybeText, text } from '../wire/fields'
import type { Call, Commands, Parts } from './call'
import { purchaseBits } from './purchase-bits'

// An SDK without an open room says nothing else for minutes: this is how soon it finds a restarted server.
const helloSeconds = 10

/** Login, logout and the signs of life. */
export function loginCommands({ clock, plan, domain: { sessions }, delivery }: Parts): Commands<Call> {
  const { presence } = delivery

  function login({ head, connection }: Call): Session {
    return sessions.login({
      userID: text(head, 'identifier'),
      userSig: maybeText(head, 'usersig') ?? '',
      sdkAppID: count(head, 'sdkappid'),
      platform: count(head, 'platform'),
      device: connection.device,
    })
  }

  return {
    /** First with identifier and usersig; after a reconnect with the a2 key of the answer. */
    'im_open_status.wslogin': (call) => {
      const { head, connection, after } = call
      const a2 = maybeText(head, 'a2')
      const session = a2 ? sessions.resume(a2) : login(call)
      presence.attach(connection, session)
      if (a2) after(() => delivery.feeds.replay(session))
      return {
        A2Key: sessions.a2Of(session),
        TinyId: tinyIDOf(session.userID),
        InstId: session.instID,
        HelloInterval: helloSeconds,
        TimeStamp: seconds(clock),
        CustomStatus: '',
        PurchaseBits: purchaseBits(plan),
      }
    },
    /** Also said by a device that was kicked out: its session has ended already. */
    'im_open_status.wslogout': ({ head, connection }) => {
      presence.detach(connection)
      sessions.logout(maybeText(head, 'a2') ?? '')
      return {}
    },
    'im_open_status.wshello': ({ head }) => {
      try {
        sessions.resume(maybeText(head, 'a2') ?? '')
      } catch (error) {
        if (!(error instanceof ImError) || error.code !== codes.kickedOut) throw error
        // How the service tells a device that was offline when its login was ended.
        const how = sessions.kickTypeOf(maybeText(head, 'a2') ?? '')
        return { ErrorCode: 1002, ErrorInfo: error.message, KickType: kickTypes[how] }
      }
      return {}
    },
    'heartbeat.alive': () => ({}),
    'imopenstat.tim_web_report_v2': () => ({}),
  }
}
