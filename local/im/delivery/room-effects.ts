import { attributeChanges } from '../domain/attributes'
import type { Domain } from '../domain'
import { seconds, type Clock } from '../domain/ground'
import type { Session } from '../domain/sessions'
import type { Body } from '../wire/fields'
import { newInfo, type Contents } from './contents'
import type { Effects } from './effects'
import type { Feeds } from './feeds'
import type { Item } from './stream'

/** What a room gets to see of the facts in it: messages, tips and notices. */
export function roomEffects(
  { members, sequences }: Domain,
  clock: Clock,
  contents: Contents,
  feeds: Feeds,
  muteTip: () => boolean,
) {
  function tip(groupID: string, event: 4 | 6, by: string, extra: Body, notTo?: Session) {
    const seq = sequences.next(groupID)
    feeds.publish(groupID, {
      seq,
      event,
      content: contents.tip(groupID, seq, seconds(clock), by, extra),
      notTo,
    })
  }

  /** A system notice for the stream of its room. */
  function notice(groupID: string, by: string, extra: Body): Item {
    const seq = sequences.next(groupID)
    const content = contents.notice(groupID, seq, seconds(clock), by, extra)
    return { seq, event: 5, content, notTo: undefined }
  }

  return {
    // The joiner's own tip would reach it before its room exists, and show up late and out of order.
    joined: ({ groupID, session }) => {
      const { userID } = session
      tip(groupID, 4, userID, { OpType: 1, GroupJoinType: 1, ...contents.list([userID]) }, session)
    },
    // Without a member list the SDK takes nick and avatar from the operator.
    left: ({ groupID, userID }) => tip(groupID, 4, userID, { OpType: 2 }),
    message: ({ groupID, message, session }) =>
      feeds.publish(groupID, {
        seq: message.seq,
        event: 3,
        content: contents.message(groupID, message),
        notTo: session,
      }),
    'group-changed': ({ groupID, by, changes }) => {
      const info = newInfo(changes, muteTip())
      if (info) tip(groupID, 6, by, { OpType: 6, MsgGroupNewInfo: info })
    },
    counted: ({ groupID, by, seq, values }) => {
      const GroupCounter = values.map(([Key, Value]) => ({ Key, Value }))
      tip(groupID, 6, by, { GroupCounterInfo: [{ Type: 0, GroupCounterSeq: seq, GroupCounter }] })
    },
    'attributes-changed': ({ groupID, by, change, seq, items }) => {
      const GroupAttrOption = {
        OpType: attributeChanges[change],
        GroupAttrSeq: seq,
        // With the values, so that the SDK need not ask for them.
        PushChangedAttrValFlag: 1,
        GroupAttrInfo: items.map(({ key, value }) => ({ Key: key, Val: value, SubKeySeq: seq })),
      }
      tip(groupID, 6, by, { OpType: 6, MsgGroupNewInfo: { GroupAttrOption } })
    },
    muted: ({ groupID, by, userIDs, seconds: ShutupTime }) => {
      const MsgMemberInfo = userIDs.map((User_Account) => ({ User_Account, ShutupTime }))
      tip(groupID, 4, by, { OpType: 7, MsgMemberInfo })
    },
    dismissed: ({ groupID, by }) => {
      feeds.end(groupID, notice(groupID, by, { ReportType: 5 }))
    },
    notice: ({ groupID, by, content, to }) => {
      const item = notice(groupID, by, { ReportType: 255, UserDefinedField: content })
      if (to) feeds.hand(groupID, to, item)
      else feeds.publish(groupID, item)
    },
    // The SDK gives a live room up by notice 21; after 4 it could not enter it again.
    removed: ({ groupID, by, userIDs, ban }) => {
      const remaining = members.listOf(groupID).filter(({ userID }) => !userIDs.includes(userID))
      const what = ban
        ? {
            OpType: 10,
            MsgMemberInfo: userIDs.map((User_Account) => ({ User_Account, BanDuration: ban.seconds })),
            MemberExtraInfo: { Reason: ban.reason },
          }
        : { OpType: 3 }
      tip(groupID, 4, by, { ...what, ...contents.list(userIDs), MemberNum: remaining.length })
      const own = ban
        ? { ReportType: 21, BanDuration: ban.seconds, BanDescription: ban.reason }
        : { ReportType: 4 }
      feeds.hand(groupID, userIDs, notice(groupID, by, own))
    },
    'role-changed': ({ groupID, by, userID, role }) =>
      tip(groupID, 4, by, { OpType: role === 'Admin' ? 4 : 5, ...contents.list([userID]) }),
    unbanned: ({ groupID, by, userIDs }) => {
      tip(groupID, 4, by, { OpType: 11, ...contents.list(userIDs) })
    },
  } satisfies Partial<Effects>
}
