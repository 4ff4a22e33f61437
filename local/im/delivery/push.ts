import type { Connection } from '../transport'
import type { Body } from '../wire/fields'

/** Sends one entry of an EventArray that nobody asked for. A push is known by a servcmd and seq that nobody waits for. */
export function createPush() {
  let seq = 0
  return (connection: Connection, entry: Body) =>
    connection.send({
      head: { ver: 'v4', servcmd: 'im_open_push.msg_push', seq: ++seq },
      body: { EventArray: [entry], NeedAck: 0 },
    })
}

export type Push = ReturnType<typeof createPush>
