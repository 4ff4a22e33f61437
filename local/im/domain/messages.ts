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

/** Throws 10004 for a message without content, 80002 for one beyond 12 KB. */
export function checkSize({ body, cloudCustomData }: Draft) {
  if (body.length === 0) throw new ImError('badParameter', 'MsgBody is empty')
  const size = Buffer.byteLength(JSON.stringify(body)) + Buffer.byteLength(cloudCustomData)
  if (size > maxBytes)
    throw new ImError('tooLarge', `a message has at most ${maxBytes} bytes, this one ${size}`)
}

/** What is said in the groups. */
export function createMessages(
  { app, clock, tell }: Ground,
  groups: ReturnType<typeof createGroups>,
  members: ReturnType<typeof createMembers>,
  mutes: ReturnType<typeof createMutes>,
  sequences: ReturnType<typeof createSequences>,
) {
  function checkSpeaker(groupID: string, userID: string) {
    const group = groups.get(groupID)
    if (!members.find(groupID, userID))
      throw new ImError('noPermission', `${userID} is not a member of the group`)
    if (mutes.endOf(groupID, userID) > 0) throw new ImError('muted', `${userID} is muted in the group`)
    if (group.muteAll && !mayManage(app, group, userID))
      throw new ImError('muted', 'the whole group is muted')
  }

  /** Takes a message that reaches nobody: it has its number and time, as its author cannot know. */
  const swallow = (groupID: string, from: string, draft: Draft): Message => ({
    ...draft,
    from,
    seq: sequences.next(groupID),
    time: seconds(clock),
  })

  return {
    /**
     * Whether this may be said in a group, by the user of `session` or without one by an app admin in anybody's name.
     * Throws 10010, 10007 for non-members, 10017 for the muted, 80002 beyond 12 KB.
     */
    check(groupID: string, draft: Draft, session?: Session) {
      groups.get(groupID)
      if (session) checkSpeaker(groupID, session.userID)
      checkSize(draft)
    },
    swallow,
    /** Puts a message into a group; `session` is the device that it comes from and does not go back to. */
    post(groupID: string, from: string, draft: Draft, session?: Session): Message {
      const message = swallow(groupID, from, draft)
      tell({ type: 'message', groupID, message, session })
      return message
    },
  }
}
