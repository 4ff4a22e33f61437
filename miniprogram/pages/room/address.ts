import type { Entry } from '../../store/outside'

/** The page's query as WeChat hands it over: values as they stood in the link, `scene` from a Mini Program code. */
export interface RoomQuery {
  readonly room?: string
  readonly scene?: string
  readonly as?: string
}

/** A value of a link: WeChat does not decode what it hands over; a lone % is no reason to fail. */
export function decoded(value: string | undefined): string | undefined {
  if (!value) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Which room a link or a code leads to. */
export const entryOf = ({ room, scene, as }: RoomQuery): Entry => ({
  room: decoded(room) ?? decoded(scene),
  as: decoded(as),
})

/** The link of a room; `as` keeps who is signed in on a local cloud. */
export const addressOf = (roomID: string, as?: string): string =>
  `/pages/room/room?room=${encodeURIComponent(roomID)}${as ? `&as=${encodeURIComponent(as)}` : ''}`
