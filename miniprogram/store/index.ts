import { cloud } from '../config'
import { uploadAvatar } from '../services/profile/upload-avatar'
import { fetchRoom } from '../services/room/fetch-room'
import { sellingServices } from '../services/selling'
import { createSession } from '../services/session/create-session'
import { membership } from '../services/session/membership'
import { systemClock } from './clock'
import { Layers } from './layers'
import { loadLive } from './live-door'
import { RoomStore } from './room-store'

/** A mistake of ours, for whoever has the console open. */
function report(error: unknown): void {
  console.error(error)
}

/** The store every page and component shares. */
export const roomStore = new RoomStore({
  clock: systemClock,
  cloud,
  loadLive,
  fetchRoom,
  createSession,
  uploadAvatar,
  selling: sellingServices,
  membership,
  report,
})

/** What lies over the page that is on screen. */
export const layers = new Layers()
