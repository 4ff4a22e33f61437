import type { Room } from './room'
import type { Viewer } from './viewer'

/** Whether the viewer is the room's host: on their phone some things are there, and others would make no sense. */
export const isHosting = (room: Pick<Room, 'host'>, viewer: Pick<Viewer, 'person'>): boolean =>
  room.host !== null && viewer.person?.userID === room.host.userID
