import { z } from 'zod'
import { checked } from '../http/refused'
import type { Im } from '../im/im'
import { groupTexts } from '../im/texts'
import { userIDForm } from '../session/codes'
import type { PlayerSetting, Room } from './room'
import { mustGoOn } from './rooms'
import type { Rooms } from './rooms'

/** What a room needs before anybody can enter it. */
export interface NewRoom extends Pick<Room, 'roomID' | 'title' | 'hostID'> {
  readonly player: PlayerSetting
  readonly introduction?: string
  readonly announcement?: string
}

/** The IM's own limits: it counts bytes, and keeps the `@TGS#` names for itself. */
const Form = z.object({
  roomID: z
    .string()
    .regex(
      /^(?!@TGS#)[\x21-\x7e]{1,48}$/,
      'must have 1 to 48 visible ASCII characters and not begin with @TGS#',
    ),
  title: groupTexts.name.min(1),
  hostID: z.string().regex(userIDForm, 'must be a userID: 1 to 32 of A-Z a-z 0-9 _ -').nullable(),
  introduction: groupTexts.introduction.optional(),
  announcement: groupTexts.notification.optional(),
  player: z.object({
    kind: z.enum(['live-player', 'hls', 'clip', 'poster']),
    src: z.string(),
    poster: z.string(),
  }),
})

/**
 * Opens a room: its AVChatRoom in the IM, then the room that people enter. One that is there gets these properties; one
 * that was disbanded has ended for good: 409 `disbanded`.
 */
export async function openRoom({ im, rooms }: { im: Im; rooms: Rooms }, room: NewRoom): Promise<void> {
  checked(Form, room, 'room')
  const { roomID, title, hostID, introduction, announcement } = room
  const known = await rooms.find(roomID)
  if (known) mustGoOn(known)
  const parts = {
    title,
    ...(introduction !== undefined && { introduction }),
    ...(announcement !== undefined && { announcement }),
  }
  await im.open(roomID, hostID, parts)
  await rooms.put(room)
  await rooms.noteGroup(roomID, known ? parts : { introduction: '', announcement: '', ...parts })
}
