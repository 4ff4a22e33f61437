import type { Connection } from '../transport'
import type { Body } from '../wire/fields'

/** What may become of a push on its way to a connection; `send` is what should. */
export type Disturb = (connection: Connection, send: () => void) => void

/** Sends one entry of an EventArray that nobody asked for. A push is known by a servcmd and seq that nobody waits for. */
export function createPush(disturb: Disturb) {
  let seq = 0
  return (connection: Connection, entry: Body) =>
    disturb(connection, () =>
      connection.send({
        head: { ver: 'v4', servcmd: 'im_open_push.msg_push', seq: ++seq },
        body: { EventArray: [entry], NeedAck: 0 },
      }),
    )
}

export type Push = ReturnType<typeof createPush>
