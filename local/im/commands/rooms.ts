import { writeKey } from '../delivery/polls'
import { seconds } from '../domain/ground'
import { platformOf } from '../domain/platforms'
import { count, text } from '../wire/fields'
import { readDraft } from '../wire/message'
import type { Commands, Parts, UserCall } from './call'

/** A member's way through a room: join, poll, speak, quit. */
export function roomCommands({ clock, domain, delivery, sending }: Parts): Commands<UserCall> {
  const { groups, members, sequences } = domain
  return {
    'group_open_http_svc.apply_join_group': ({ body, session }) => {
      const { groupID, type, needsApproval } = groups.get(text(body, 'GroupId'))
      if (needsApproval) return { JoinedStatus: 'WaitAdminApproval', HugeGroupFlag: 1 }
      const history = body['HugeGroupHistoryMsgFlag'] === 1 ? delivery.feeds.history(groupID) : []
      delivery.feeds.arriving(session, groupID)
      members.join(groupID, session)
      if (type !== 'AVChatRoom') return { JoinedStatus: 'JoinedSuccess' }
      const next = sequences.last(groupID) + 1
      return {
        JoinedStatus: 'JoinedSuccess',
        // What makes it an AVChatRoom for the SDK.
        HugeGroupFlag: 1,
        AVChatRoomKey: `room-${groupID}`,
        RspMsgList: history,
        // The key is what makes the SDK poll.
        ...(delivery.polling ? { LongPollingKey: writeKey({ groupID, since: next }), StartSeq: next } : {}),
      }
    },
    'group_open_long_polling_http_svc.get_msg': async ({ body, session }) => ({
      ...(await delivery.feeds.poll(text(body, 'Key'), count(body, 'StartSeq', 0), session)),
      NextBroadcastSeq: 0,
      RspBroadcastMsgList: [],
    }),
    'group_open_http_svc.send_group_msg': async ({ body, session }) => {
      const draft = readDraft(body, seconds(clock))
      const { time, seq } = await sending.bySession(text(body, 'GroupId'), session, draft)
      return { MsgTime: time, MsgSeq: seq }
    },
    // A guest who logged in still holds the room: the SDK quits it on a server that never saw them join.
    'group_open_http_svc.quit_group': ({ body, session }) => {
      members.quit(text(body, 'GroupId'), session.userID, platformOf(session))
      return {}
    },
  }
}
