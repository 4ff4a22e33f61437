import { createIm } from '../../backend/im/im'
import type { CallIm } from '../../backend/im/rest'
import type { DemoPerson } from './people'
import type { DemoRoom } from './room'

/** Makes the demo room and its people exist in the IM, by the REST API as a real deployment would. */
export async function setUpRoom(call: CallIm, room: DemoRoom, people: readonly DemoPerson[]): Promise<void> {
  for (const { userID, nick, avatar } of people) {
    await call('im_open_login_svc/account_import', { UserID: userID, Nick: nick, FaceUrl: avatar })
  }
  const { roomID, hostID, title, announcement } = room
  await createIm(call).open(roomID, hostID, { title, announcement })
}
