import { randomInt } from 'node:crypto'
import type { Draft, Element, Priority } from '../domain/messages'
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

/** Reads a group message, as the SDK's and the REST API's send_group_msg carry it; `now` in seconds. */
export function readDraft(body: Body, now: number): Draft {
  const priority = priorities[maybeText(body, 'MsgPriority') ?? 'Normal']
  if (!priority) throw new ImError('badParameter', 'MsgPriority must be High, Normal, Low or Lowest')
  return {
    random: count(body, 'Random', randomInt(2 ** 32)),
    priority,
    body: bodies(body, 'MsgBody').map(readElement),
    cloudCustomData: maybeText(body, 'CloudCustomData') ?? '',
    clientTime: count(body, 'MsgClientTime', now),
  }
}
