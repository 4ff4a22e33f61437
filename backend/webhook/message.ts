import type { z } from 'zod'
import type { CustomMessage } from '../im/im'
import type { After, Before } from './bodies'

/** A message in a room, as a webhook tells of it. */
export interface RoomMessage {
  readonly roomID: string
  readonly from: string
  /** The same for every call about one message, before and after: callbacks are repeated. */
  readonly key: string
  /** As the SDK's Message.ID. */
  readonly id: string
  /** When it was sent, in ms. */
  readonly at: number
  /** The words, if it is text. */
  readonly text: string | null
  /** Name and value, if it is a custom message. */
  readonly custom: CustomMessage | null
  /** How many elements it has; the SDK of the Mini Program sends one. */
  readonly elements: number
}

/** Reads a message; what is no text and no custom message has neither. `now` in ms. */
export function readMessage(
  { GroupId, From_Account, Random, MsgId, EventTime, MsgBody }: z.infer<typeof Before | typeof After>,
  now: number,
): RoomMessage {
  const { MsgType, MsgContent } = asObject(MsgBody[0])
  const { Text, Data, Ext } = asObject(MsgContent)
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const key = `${GroupId}/${From_Account}/${Random}`
  return {
    roomID: GroupId,
    from: From_Account,
    key,
    id: MsgId ?? key,
    at: EventTime ?? now,
    text: MsgType === 'TIMTextElem' ? words(Text) : null,
    custom: MsgType === 'TIMCustomElem' ? { name: words(Data), value: words(Ext) } : null,
    elements: MsgBody.length,
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** The JSON of a custom message's value; null where it is none. */
export function valueOf({ value }: CustomMessage): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
