import type { GroupProfile } from '../im/group-profile'
import type { Im } from '../im/im'
import { together } from '../together'
import type { Room } from './room'
import type { Rooms } from './rooms'

/** Keeps rooms in step with their groups, which SDK and REST change too. */
export interface FollowGroup {
  /**
   * Reads the group and takes over what others changed in it. `named` are parts that a webhook says have changed. A room
   * whose group is gone has ended. Resolves with the room as it is then; rejects where the IM does not answer.
   */
  (roomID: string, named?: readonly (keyof GroupProfile)[]): Promise<Room>
}

/** How often it is tried again when others change the same room meanwhile. */
const MAX_TRIES = 5

const parts = ['title', 'introduction', 'announcement', 'allMuted'] as const

/**
 * Tells others' changes from our own: what the group has is compared with what it had when it was last read or written.
 * So a change of ours that the IM did not take stays kept. Who asks at the same time shares one call of the IM.
 */
export function groupFollower({ rooms, im }: { rooms: Rooms; im: Pick<Im, 'read'> }): FollowGroup {
  const read = together((roomID) => im.read(roomID))

  return async (roomID, named = []) => {
    let room = await rooms.get(roomID)
    for (let tries = 0; tries < MAX_TRIES && !room.disbanded; tries += 1) {
      const group = await read(roomID)
      // A room that never had a group did not lose one.
      if (!group) return room.inGroup ? rooms.disband(roomID) : room
      const change = changeOf(room, group, named)
      const inGroup = { ...room.inGroup, ...group }
      if (parts.every((part) => inGroup[part] === room.inGroup?.[part])) return room
      const taken = await rooms.takeOver(room, change, inGroup)
      if (taken) return taken
      room = await rooms.get(roomID)
    }
    return room
  }
}

/** What others changed. A part that was never seen in the group is no change, unless it is named; the IM's mute-all always holds. */
function changeOf(
  room: Room,
  group: Partial<GroupProfile>,
  named: readonly (keyof GroupProfile)[],
): Partial<GroupProfile> {
  const isChanged = (part: keyof GroupProfile) => {
    const before = room.inGroup?.[part]
    if (group[part] === undefined || group[part] === before) return false
    return before !== undefined || part === 'allMuted' || named.includes(part)
  }
  return Object.fromEntries(parts.filter(isChanged).map((part) => [part, group[part]]))
}

/** Hears of a group that somebody changed or disbanded; `changed` has the parts that are named. */
export type HeedGroup = (
  roomID: string,
  changed: Partial<Record<keyof GroupProfile, unknown>>,
) => Promise<void>

/** Follows the groups of rooms of ours. The values come from the group itself, never from a body that nobody signed. */
export function groupHeeder({ rooms, followGroup }: { rooms: Rooms; followGroup: FollowGroup }): HeedGroup {
  return async (roomID, changed) => {
    if (!(await rooms.find(roomID))) return
    await followGroup(
      roomID,
      parts.filter((part) => changed[part] !== undefined),
    )
  }
}
