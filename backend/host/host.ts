import type { Catalogue } from '../catalogue/catalogue'
import { Refused } from '../http/refused'
import { inSeconds } from '../http/seconds'
import type { Im } from '../im/im'
import type { Plan } from '../im/plan'
import type { Room, RoomState } from '../room/room'
import type { Rooms } from '../room/rooms'
import { mirror } from './mirror'

/**
 * What the host and the assistants do to a room; who may is asked before. State is kept first, then put into the group's
 * profile or fields, where a late joiner finds it, and said aloud last: a lost message loses nothing. Where
 * the IM fails, what is kept stays, and doing the same again is right.
 */
export interface Host {
  /** Puts these products on show in place of all others, the one being explained first; 404 `no-product`. */
  show(roomID: string, productIDs: readonly string[]): Promise<void>
  /** Says how far the broadcast is; `startsAt` only means something while it waits. */
  setStatus(roomID: string, state: RoomState, startsAt: Date | null): Promise<void>
  /** Changes the announcement, which stays. */
  announce(roomID: string, text: string): Promise<void>
  /** Says something to everybody who is there now; by a system notice where the plan has it. */
  notice(roomID: string, text: string): Promise<void>
  muteAll(roomID: string, on: boolean): Promise<void>
  /** Ends the room for good: everybody is put out, and it stays to be seen as ended. */
  disband(roomID: string): Promise<void>
}

interface Parts {
  readonly rooms: Rooms
  readonly catalogue: Catalogue
  readonly im: Im
  readonly plan: Plan
}

/** The group field `add_goods`, and what ADD_GOODS says. */
const shownOf = ({ shown }: Room) => shown.join(',')
/** The group field `room_status`, and what ROOM_STATUS_CHANGE says. */
const statusOf = ({ state, startsAt }: Room) =>
  JSON.stringify({ state, startsAt: startsAt && inSeconds(startsAt) })

/** Does it all through the rooms and the IM. */
export function createHost({ rooms, catalogue, im, plan }: Parts): Host {
  /** Puts a part of the room into the group profile. */
  async function tellGroup(roomID: string, part: 'announcement' | 'allMuted') {
    const written = await mirror(im, roomID, async () => ({ [part]: (await rooms.get(roomID))[part] }))
    await rooms.noteGroup(roomID, written)
  }

  return {
    async show(roomID, productIDs) {
      const known = new Set((await catalogue.of(roomID)).map(({ productID }) => productID))
      const unknown = productIDs.filter((productID) => !known.has(productID))
      if (unknown.length > 0)
        throw new Refused(404, 'no-product', `this room has no product ${unknown.join(', ')}`)
      const room = await rooms.change(roomID, { shown: [...productIDs] })
      await mirror(im, roomID, async () => ({ fields: { add_goods: shownOf(await rooms.get(roomID)) } }))
      await im.say(roomID, { name: 'ADD_GOODS', value: shownOf(room) }, 'High')
    },
    async setStatus(roomID, state, startsAt) {
      const room = await rooms.change(roomID, { state, startsAt: state === 'waiting' ? startsAt : null })
      await mirror(im, roomID, async () => ({ fields: { room_status: statusOf(await rooms.get(roomID)) } }))
      await im.say(roomID, { name: 'ROOM_STATUS_CHANGE', value: statusOf(room) }, 'High')
    },
    async announce(roomID, text) {
      await rooms.change(roomID, { announcement: text })
      await tellGroup(roomID, 'announcement')
    },
    notice: (roomID, text) =>
      plan.systemNotices ? im.notice(roomID, text) : im.say(roomID, { name: 'NOTICE', value: text }, 'High'),
    async muteAll(roomID, on) {
      await rooms.change(roomID, { allMuted: on })
      await tellGroup(roomID, 'allMuted')
    },
    async disband(roomID) {
      await rooms.disband(roomID)
      await im.disband(roomID)
    },
  }
}
