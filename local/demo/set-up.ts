import type { CallIm } from '../../backend/im/rest'
import type { DemoPerson } from './people'
import type { DemoRoom } from './room'

const GROUP_EXISTS = /^group_open_http_svc\/create_group: 10021 |^group_open_http_svc\/create_group: 10025 /

/** Makes the demo room and its people exist in the IM, by the REST API as a real deployment would. */
export async function setUpRoom(call: CallIm, room: DemoRoom, people: readonly DemoPerson[]): Promise<void> {
  for (const { userID, nick, avatar } of people) {
    await call('im_open_login_svc/account_import', { UserID: userID, Nick: nick, FaceUrl: avatar })
  }
  const profile = { GroupId: room.roomID, Name: room.title, Notification: room.announcement }
  try {
    await call('group_open_http_svc/create_group', {
      ...profile,
      Type: 'AVChatRoom',
      Owner_Account: room.hostID,
    })
  } catch (error) {
    if (!GROUP_EXISTS.test((error as Error).message)) throw error
    await call('group_open_http_svc/modify_group_base_info', profile)
  }
}
