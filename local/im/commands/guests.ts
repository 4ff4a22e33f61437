import { writeKey } from '../delivery/polls'
import { count, text } from '../wire/fields'
import type { Call, Commands, Parts } from './call'

/** What needs no login: entering an AVChatRoom as a guest, polling it, and its online count. */
export function guestCommands({ domain: { groups, sequences }, delivery }: Parts): Commands<Call> {
  return {
    'group_open_http_noauth_svc.apply_join_group': ({ body }) => {
      const { groupID, type } = groups.get(text(body, 'GroupId'))
      // Without a key the SDK answers 2662: guests enter AVChatRooms only.
      if (type !== 'AVChatRoom') return { JoinedStatus: 'JoinedSuccess' }
      const key = writeKey({ groupID, since: sequences.last(groupID) + 1 })
      return { JoinedStatus: 'JoinedSuccess', LongPollingKey: key, HugeGroupFlag: 1 }
    },
    'group_open_long_polling_http_noauth_svc.get_msg': ({ body, connection }) => {
      const key = text(body, 'Key')
      delivery.seeGuest(key, connection)
      return delivery.feeds.poll(key, count(body, 'StartSeq', 0), undefined)
    },
    'group_open_http_svc.get_online_member_num': ({ body }) => {
      const { groupID } = groups.get(text(body, 'GroupId'))
      return { OnlineMemberNum: delivery.online(groupID), ExpireTime: 60 }
    },
  }
}
