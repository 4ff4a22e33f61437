import { tinyIDOf } from '../domain/accounts'
import { codes, ImError } from '../domain/errors'
import { seconds } from '../domain/ground'
import type { Session } from '../domain/sessions'
import type { Call, Commands, Parts } from './call'
import { purchaseBits } from './plan'

// An SDK without an open room says nothing else for minutes: this is how soon it finds a restarted server.
const helloSeconds = 10

/** Login, logout and the signs of life. */
export function loginCommands({ app, clock, domain: { sessions }, delivery }: Parts): Commands<Call> {
  const { presence } = delivery

  function login({ head, connection }: Call): Session {
    const { identifier, usersig, sdkappid, platform } = head
    return sessions.login({
      userID: String(identifier ?? ''),
      userSig: String(usersig ?? ''),
      sdkAppID: Number(sdkappid ?? app.sdkAppID),
      platform: Number(platform ?? 0),
      device: connection.device,
    })
  }

  return {
    /** First with identifier and usersig; after a reconnect with the a2 key of the answer. */
    'im_open_status.wslogin': (call) => {
      const { head, connection, after } = call
      const isBack = typeof head['a2'] === 'string' && head['a2'] !== ''
      const session = isBack ? sessions.resume(String(head['a2'])) : login(call)
      presence.attach(connection, session)
      if (isBack) after(() => delivery.replay(session))
      return {
        A2Key: sessions.a2Of(session),
        TinyId: tinyIDOf(session.userID),
        InstId: session.instID,
        HelloInterval: helloSeconds,
        TimeStamp: seconds(clock),
        CustomStatus: '',
        PurchaseBits: purchaseBits,
      }
    },
    /** Also said by a device that was kicked out: its session has ended already. */
    'im_open_status.wslogout': ({ head, connection }) => {
      const session = presence.sessionOf(connection)
      presence.detach(connection)
      if (session && sessions.a2Of(session) === head['a2']) sessions.logout(session)
      return {}
    },
    'im_open_status.wshello': ({ head }) => {
      try {
        sessions.resume(String(head['a2'] ?? ''))
      } catch (error) {
        if (!(error instanceof ImError) || error.code !== codes.kickedOut) throw error
        // How the service tells a device that was offline when it was replaced.
        return { ErrorCode: 1002, ErrorInfo: error.message, KickType: 2 }
      }
      return {}
    },
    'heartbeat.alive': () => ({}),
    'imopenstat.tim_web_report_v2': () => ({}),
  }
}
