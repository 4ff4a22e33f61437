import type { CustomMessage, GroupTipMessage, Message, SystemNoticeMessage, TipMember } from 'tim-wx-sdk'
import { announcementOf, controlOf } from './custom'
import { customEventOf } from './custom-events'
import type { MessageMark, Person, ProfileChange } from './events'
import type { MessageContext } from './message-context'
import { applyOrder, isOrder } from './orders'
import { wordsIn } from './payloads'
import type { Carrier } from './steering'

/** A notice to everyone has at most so many characters. */
const MOST_NOTICE = 500

const markOf = ({ ID: id, sequence, time }: Message): MessageMark => ({ id, sequence, time })
const personOf = ({ from, nick, avatar }: Message): Person => ({ userID: from, nick, avatar })

/**
 * Turns the raw messages of MESSAGE_RECEIVED into facts. They are the source of everything that is said in the
 * room, because im-live-sells forwards neither ID nor sequence and no mute, ban or removal at all.
 */
export function applyMessages(messages: readonly Message[], context: MessageContext): void {
  for (const message of messages) {
    try {
      applyMessage(message, context)
    } catch {
      context.drop('malformed')
    }
  }
}

function applyMessage(message: Message, context: MessageContext): void {
  const { bus, drop } = context
  if (message.type === 'TIMGroupSystemNoticeElem') return applyNotice(message, context)
  if (message.conversationType === 'C2C') return applyDirect(message, context)
  if (message.to !== context.roomID) return drop('other-room')
  if (!context.seen.isNew(message.ID)) return drop('repeated')
  if (message.type === 'TIMTextElem') {
    const { text } = message.payload
    if (typeof text !== 'string' || text === '') return drop('malformed')
    const person = personOf(message)
    return bus.emit('comment', { person, mark: markOf(message), text, own: person.userID === context.me() })
  }
  if (context.joining()) return drop('replayed')
  if (message.type === 'TIMCustomElem') return applyCustom(message, context)
  if (message.type === 'TIMGroupTipElem') return applyTip(message, context)
  drop('unknown')
}

/** A message to the viewer alone: an order of the server to this client, or nothing that the room shows (FAQ 4). */
function applyDirect(message: Message, context: MessageContext): void {
  if (!context.seen.isNew(message.ID)) return context.drop('repeated')
  if (message.type !== 'TIMCustomElem') return context.drop('unknown')
  const { data: name } = message.payload
  if (typeof name !== 'string') return context.drop('malformed')
  if (!isOrder(name)) return context.drop('unknown')
  applyOrder(name, message, context)
}

function applyCustom(message: CustomMessage, context: MessageContext): void {
  const { bus, authority, me, drop } = context
  const { data: name, extension: value } = message.payload
  if (typeof name !== 'string' || typeof value !== 'string') return drop('malformed')
  const person = personOf(message)
  const announce = announcementOf(name) ?? customEventOf(name)?.hear
  if (announce) return announce(value, { person, mark: markOf(message), own: person.userID === me() }, bus)
  if (name === 'REMOVED') return applyOrder(name, message, context)
  if (name !== 'NOTICE' && !controlOf(name)) return drop('unknown')
  if (!authority.maySteer(person.userID)) return drop('forged')
  if (name === 'NOTICE')
    return bus.emit('notice', { text: wordsIn(value, MOST_NOTICE), mark: markOf(message) })
  steer(name, value, 'message', message, context)
}

/** A fact about the room, from a carrier that may carry it; a broken one takes no other with it. */
function steer(
  name: string,
  value: string,
  carrier: Carrier,
  message: Message,
  { steering, drop }: MessageContext,
): void {
  try {
    const reason = steering.tell(name, value, carrier, message)
    if (reason) drop(reason)
  } catch {
    drop('malformed')
  }
}

function applyTip(message: GroupTipMessage, context: MessageContext): void {
  const { bus, authority, drop } = context
  const { payload } = message
  /** The message bears the name of one person; a tip about several lists them. */
  const who = (userID: string, listed: readonly TipMember[] = []): Person => {
    const { nick, avatar } = listed.find((member) => member.userID === userID) ?? message
    return { userID, nick, avatar }
  }
  switch (payload.operationType) {
    case 1:
      for (const userID of payload.userIDList)
        bus.emit('joined', { person: who(userID, payload.memberList), mark: markOf(message) })
      return
    case 2:
      return bus.emit('quit', { person: who(payload.operatorID), mark: markOf(message) })
    case 3:
      return bus.emit('removed', { userIDs: [...payload.userIDList] })
    case 6: {
      const { groupName, notification, introduction, muteAllMembers, ownerID, groupCustomField } =
        payload.newGroupProfile
      const change: ProfileChange = {
        ...(groupName !== undefined && { name: groupName }),
        ...(notification !== undefined && { announcement: notification }),
        ...(introduction !== undefined && { introduction }),
        ...(muteAllMembers !== undefined && { allMuted: muteAllMembers }),
        ...(ownerID !== undefined && { ownerID }),
        fields: Object.fromEntries((groupCustomField ?? []).map(({ key, value }) => [key, value])),
      }
      if (change.ownerID !== undefined) authority.own(change.ownerID)
      bus.emit('profile', change)
      for (const [key, value] of Object.entries(change.fields))
        if (controlOf(key)) steer(key, value, 'field', message, context)
      return
    }
    case 7:
      for (const { userID, muteTime } of payload.memberList) {
        if (muteTime !== undefined) bus.emit('muted', { userID, seconds: muteTime })
      }
      return
    case 10:
      for (const { userID, duration } of payload.memberList) {
        bus.emit('banned', { userIDs: [userID], seconds: duration ?? 0 })
      }
      return
    case 11:
      return bus.emit('unbanned', { userIDs: [...payload.userIDList] })
    default:
      drop('unknown')
  }
}

function applyNotice(message: SystemNoticeMessage, context: MessageContext): void {
  const { roomID, bus, seen, me, drop } = context
  const { operationType, userDefinedField, groupProfile, duration } = message.payload
  if (groupProfile.groupID !== roomID) return drop('other-room')
  if (!seen.isNew(message.ID)) return drop('repeated')
  if (operationType === 5) return bus.emit('dismissed', {})
  if (operationType === 4) return bus.emit('removed', { userIDs: [me()] })
  if (operationType === 21) return bus.emit('banned', { userIDs: [me()], seconds: duration ?? 0 })
  if (operationType !== 255) return drop('unknown')
  if (typeof userDefinedField !== 'string' || userDefinedField === '') return drop('malformed')
  const typed = typedNotice(userDefinedField)
  if (!typed) return bus.emit('notice', { text: userDefinedField, mark: markOf(message) })
  steer(typed.type, typed.value, 'notice', message, context)
}

/** `{type, msg}` as JSON steers the room (im-live-sells' own convention); anything else is words for everybody. */
function typedNotice(text: string): { type: string; value: string } | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const { type, msg } = (parsed ?? {}) as { type?: unknown; msg?: unknown }
  if (typeof type !== 'string') return null
  return { type, value: typeof msg === 'string' ? msg : JSON.stringify(msg ?? '') }
}
