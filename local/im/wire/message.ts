import { randomInt } from 'node:crypto'
import type { Draft, Element, Message, Priority } from '../domain/messages'
import { ImError } from '../domain/errors'
import { bodies, count, isBody, maybeText, type Body } from './fields'

const priorities: Record<string, Priority> = { High: 1, Normal: 2, Low: 3, Lowest: 4 }

function readElement(item: Body): Element {
  const { MsgType, MsgContent } = item
  if (typeof MsgType !== 'string' || !isBody(MsgContent)) {
    throw new ImError('badParameter', 'an element of MsgBody has MsgType and MsgContent')
  }
  return { MsgType, MsgContent }
}

/** Reads the elements of a message: MsgBody, which is empty if left out. Throws 10004. */
export const readElements = (body: Body): Element[] => bodies(body, 'MsgBody').map(readElement)

/**
 * Reads a message as the SDK and the REST API send it; `now` in seconds. Its random number is Random in a group message,
 * MsgRandom in a one-to-one message.
 */
export function readDraft(body: Body, now: number): Draft {
  const priority = priorities[maybeText(body, 'MsgPriority') ?? 'Normal']
  if (!priority) throw new ImError('badParameter', 'MsgPriority must be High, Normal, Low or Lowest')
  return {
    random: count(body, body['MsgRandom'] === undefined ? 'Random' : 'MsgRandom', randomInt(2 ** 32)),
    priority,
    body: readElements(body),
    cloudCustomData: maybeText(body, 'CloudCustomData') ?? '',
    clientTime: count(body, 'MsgClientTime', now),
  }
}

/** The answer to the sender of a one-to-one message. */
export const directAnswer = ({ seq, random, time }: Message): Body => ({
  MsgTime: time,
  MsgKey: `${seq}_${random}_${time}`,
})
