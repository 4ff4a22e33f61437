import { ImError } from './errors'
import type { createGroups } from './groups'
import { seconds, type Ground } from './ground'
import type { createMembers } from './members'
import type { createMutes } from './mutes'
import { mayManage } from './roles'
import type { createSequences } from './sequences'
import type { Session } from './sessions'

/** One element of a message, as on the wire: TIMTextElem, TIMCustomElem … */
export interface Element {
  MsgType: string
  MsgContent: Record<string, unknown>
}

/** 1 High, 2 Normal, 3 Low, 4 Lowest. */
export type Priority = 1 | 2 | 3 | 4

/** A message as its sender hands it in. `random` is what makes a repeated send recognisable. */
export interface Draft {
  random: number
  priority: Priority
  body: Element[]
  cloudCustomData: string
  clientTime: number
}

/** A message as the room got it; `time` in seconds since 1970. */
export interface Message extends Draft {
  from: string
  seq: number
  time: number
}

const maxBytes = 12 * 1024
const remembered = 5000

/** What is said in the groups. */
export function createMessages(
  { app, clock, tell }: Ground,
  groups: ReturnType<typeof createGroups>,
  members: ReturnType<typeof createMembers>,
  mutes: ReturnType<typeof createMutes>,
  sequences: ReturnType<typeof createSequences>,
) {
  const accepted = new Map<string, Message>()

  function checkSpeaker(groupID: string, userID: string) {
    const group = groups.get(groupID)
    if (!members.find(groupID, userID))
      throw new ImError('noPermission', `${userID} is not a member of the group`)
    if (mutes.endOf(groupID, userID) > 0) throw new ImError('muted', `${userID} is muted in the group`)
    if (group.muteAll && !mayManage(app, group, userID))
      throw new ImError('muted', 'the whole group is muted')
  }

  /** Puts a message into a group as it is, without asking whether its author may speak there. */
  function post(groupID: string, from: string, draft: Draft, session?: Session): Message {
    groups.get(groupID)
    if (draft.body.length === 0) throw new ImError('badParameter', 'MsgBody is empty')
    const size = Buffer.byteLength(JSON.stringify(draft.body)) + Buffer.byteLength(draft.cloudCustomData)
    if (size > maxBytes)
      throw new ImError('tooLarge', `a message has at most ${maxBytes} bytes, this one ${size}`)
    const message = { ...draft, from, seq: sequences.next(groupID), time: seconds(clock) }
    tell({ type: 'message', groupID, message, session })
    return message
  }

  return {
    post,
    /**
     * Sends a member's message; the same one again (same user, group and random) is answered as the first time.
     * Throws 10007 for non-members, 10017 for the muted, 80002 beyond 12 KB.
     */
    send(groupID: string, session: Session, draft: Draft): Message {
      const key = `${session.userID} ${draft.random} ${groupID}`
      const first = accepted.get(key)
      if (first) return first
      checkSpeaker(groupID, session.userID)
      const message = post(groupID, session.userID, draft, session)
      accepted.set(key, message)
      const [oldest] = accepted.keys()
      if (accepted.size > remembered && oldest !== undefined) accepted.delete(oldest)
      return message
    },
  }
}
