import { createHash } from 'node:crypto'
import { localApp, localCallbackToken } from '../../local/im/app'

/** What the IM answers a webhook by, or the refusal. */
export interface HookAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** The right query of a webhook, signed now. */
export function signedQuery(command: string, requestTime = Math.floor(Date.now() / 1000)) {
  return {
    SdkAppid: String(localApp.sdkAppID),
    CallbackCommand: command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: 'Web',
    Sign: createHash('sha256').update(`${localCallbackToken}${requestTime}`).digest('hex'),
    RequestTime: String(requestTime),
  }
}

let count = 0

const messageOf = (From_Account: string, element: object, more: object) => {
  count += 1
  const MsgId = `144115-1-${count}`
  const envelope = { GroupId: 'room', Type: 'AVChatRoom', From_Account, Operator_Account: From_Account }
  return { ...envelope, Random: count, MsgId, EventTime: Date.now(), MsgBody: [element], ...more }
}

/** A comment as a webhook tells of it; every message made here is another one. */
export const textBy = (from: string, Text: string, more: object = {}) =>
  messageOf(from, { MsgType: 'TIMTextElem', MsgContent: { Text } }, more)

/** A custom message as a webhook tells of it. */
export const customBy = (from: string, Data: string, value: object | string = '', more: object = {}) => {
  const Ext = typeof value === 'string' ? value : JSON.stringify(value)
  return messageOf(from, { MsgType: 'TIMCustomElem', MsgContent: { Data, Desc: '', Ext } }, more)
}

/** Posts a body; resolves with status and JSON. */
export type Post = (url: string, body: string) => Promise<HookAnswer>

const postByFetch: Post = async (url, body) => {
  const answer = await fetch(url, { method: 'POST', body })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** Calls the webhooks of the backend at `url` as the IM does. */
export function imCaller(url: string, post = postByFetch) {
  const call = (query: Record<string, string>, body: string) =>
    post(`${url}/im/callback?${new URLSearchParams(query).toString()}`, body)
  const tell = (name: string, body: object, query: Record<string, string> = {}) => {
    const CallbackCommand = `Group.Callback${name}`
    return call({ ...signedQuery(CallbackCommand), ...query }, JSON.stringify({ CallbackCommand, ...body }))
  }
  return {
    /** Any call. */
    call,
    /** A webhook by its name without Group.Callback. */
    tell,
    /** Asks before a message is delivered; resolves with the ErrorCode. */
    ask: async (message: object) => (await tell('BeforeSendMsg', message)).body['ErrorCode'],
    /** Tells that a message was delivered. */
    delivered: (message: object, MsgSeq: number) =>
      tell('AfterSendMsg', { ...message, MsgSeq, MsgTime: 1_700_000_000 }),
  }
}

export type ImCaller = ReturnType<typeof imCaller>
