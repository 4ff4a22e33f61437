import type { Presence } from '../delivery/presence'
import { createLine } from './line'
import { createPushFaults } from './pushes'

/** The troubles a developer can make. They touch wires and delivery only; what the service knows stays as it is. */
export function createFaults(cutAll: () => void, presence: Presence) {
  let isStopped = false
  let isRefusing = false
  let muteTip = false
  return {
    line: createLine(),
    pushes: createPushFaults(),
    isStopped: () => isStopped,
    /** Whether a new socket is let in. */
    isOpen: () => !isStopped && !isRefusing,
    muteTip: () => muteTip,
    /** The service is away: every socket closes, new ones and REST are refused. */
    stop() {
      isStopped = true
      cutAll()
    },
    start() {
      isStopped = false
    },
    /** Refuses new sockets; those that are open stay, and so does REST. */
    setRefusing(on: boolean) {
      isRefusing = on
    },
    /** Cuts the sockets of one user, or of everybody. */
    cut(userID?: string) {
      if (userID === undefined) cutAll()
      else presence.connectionsOf(userID).forEach((connection) => connection.cut())
    },
    /** Tells every phone that sending is too much for the service: for so many seconds its SDK refuses to (60022). */
    overload(seconds: number) {
      const body = { OverLoadServCmd: 'group_open_http_svc.send_group_msg', DelaySecs: seconds }
      for (const [connection] of presence.all())
        connection.send({ head: { ver: 'v4', servcmd: 'OverLoadPush.notify2', seq: 0 }, body })
    },
    /** Whether muting everybody sends a tip to the room; the muting guide says it does not. */
    setMuteTip(on: boolean) {
      muteTip = on
    },
  }
}

export type Faults = ReturnType<typeof createFaults>
