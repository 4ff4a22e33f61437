import { roomStore } from '../../store/index'
import type { Entry } from '../../store/outside'
import { addressOf } from './address'

/** Goes on into the room that a link's page has entered, in place of that page. */
export function goToRoom({ room, as }: Entry): void {
  void wx.redirectTo({ url: addressOf(roomStore.room.roomID || (room ?? ''), as) })
}
