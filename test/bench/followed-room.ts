import { LiveBus } from '../../miniprogram/live/events'
import type { LiveSession } from '../../miniprogram/live/session'
import { followSession } from '../../miniprogram/store/follow-session'
import { roomStore } from '../../miniprogram/store/index'
import { emptyStore, openRoom } from '../support/shown-room'

/** The shared store in an open room, where what is told on `bus` is told as by `live/`. */
export function followedRoom() {
  emptyStore()
  openRoom()
  const bus = new LiveBus((error) => {
    throw error
  })
  const session = { on: bus.on.bind(bus) } as LiveSession
  const silent = {
    reconnected: () => {},
    signatureExpired: () => {},
    quitElsewhere: () => {},
    banned: () => {},
  }
  const undo = [
    ...followSession(session, roomStore, silent, () => Date.now()),
    ...roomStore['selling'].start(session),
  ]
  return { bus, close: () => undo.forEach((stop) => stop()) }
}
