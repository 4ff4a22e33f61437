import { device } from './wx'
import TIM from 'tim-wx-sdk'
import TLS from 'im-live-sells'
import { report, serve } from './serve'

/** The SDKs as this program uses them: anything by name, so that a test may call what the typings leave out. */
type ByName = Record<string, (...args: unknown[]) => unknown>
type Sdk = { create(options: object): ByName; EVENT: Record<string, string>; TYPES: Record<string, string> }
type LiveSdk = (new (options: object) => ByName & { tim: ByName }) & { EVENT: Record<string, string> }
type Message = Record<string, unknown>

const sdk = TIM as unknown as Sdk
const LiveRoom = TLS as unknown as LiveSdk
const messageFields = [
  'ID',
  'type',
  'from',
  'to',
  'nick',
  'avatar',
  'flow',
  'sequence',
  'priority',
  'time',
  'payload',
]

let tim: ByName
let room: ByName
const sent = new Map<unknown, Message>()

/** JSON as it is, errors as {code, message}: event data holds both. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_key, inner: unknown) =>
      inner instanceof Error ? { ...inner, message: inner.message } : inner,
    ),
  )
const picked = (message: Message) => Object.fromEntries(messageFields.map((field) => [field, message[field]]))
const called = (owner: ByName, method: string, args: unknown[]) => {
  const body = owner[method]
  if (!body) throw new Error(`the SDK has no method ${method}`)
  return body.apply(owner, args)
}

/** Reports every message as {type: 'message', message}, every other TIM event as {type: 'event', name, data}. */
function watch(instance: ByName) {
  tim = instance
  Object.entries(sdk.EVENT).forEach(([name, event]) => {
    called(tim, 'on', [
      event,
      ({ data }: { data?: unknown }) => {
        if (name !== 'MESSAGE_RECEIVED') report({ type: 'event', name, data: plain(data) })
        else
          (data as Message[]).forEach((message) =>
            report({ type: 'message', message: plain(picked(message)) }),
          )
      },
    ])
  })
}

const created = (options: object) => {
  const instance = sdk.create(options)
  called(instance, 'setLogLevel', [4])
  return instance
}

/** Sends a message and answers it as it was sent; `resend` sends the same one once more. */
async function send(created: unknown) {
  const message = created as Message
  sent.set(message['ID'], message)
  await called(tim, 'sendMessage', [message])
  return plain(picked(message))
}

serve({
  create: (options: object) => watch(created(options)),
  /** Logs in and waits for SDK_READY. */
  login: async (userID: string, userSig: string) => {
    const ready = new Promise((resolve) => called(tim, 'on', [sdk.EVENT['SDK_READY'], resolve]))
    await called(tim, 'login', [{ userID, userSig }])
    await ready
  },
  joinGroup: async (groupID: string) =>
    plain(await called(tim, 'joinGroup', [{ groupID, type: sdk.TYPES['GRP_AVCHATROOM'] }])),
  sendText: async (to: string, text: string, priority = 'Normal') =>
    send(
      await called(tim, 'createTextMessage', [
        { to, conversationType: 'GROUP', priority, payload: { text } },
      ]),
    ),
  sendCustom: async (to: string, payload: object, priority = 'Normal') =>
    send(await called(tim, 'createCustomMessage', [{ to, conversationType: 'GROUP', priority, payload }])),
  /** Sends a text to one user. */
  sendDirect: async (to: string, text: string) =>
    send(await called(tim, 'createTextMessage', [{ to, conversationType: 'C2C', payload: { text } }])),
  resend: async (ID: string) => {
    await called(tim, 'resendMessage', [sent.get(ID)])
  },
  /** Calls any method of the TIM instance with JSON arguments. */
  tim: async (method: string, ...args: unknown[]) => plain(await called(tim, method, args)),
  /** Opens an im-live-sells room on its own TIM; its events are reported as {type: 'live', name, data}. */
  createLive: ({ proxyServer, ...options }: { proxyServer: string }) => {
    const facade = { ...sdk, create: (wanted: object) => created({ ...wanted, proxyServer }) }
    const live = new LiveRoom({ ...options, TIM: facade })
    watch(live.tim)
    room = live
    Object.values(LiveRoom.EVENT).forEach((name) => {
      called(room, 'on', [name, (data: unknown) => report({ type: 'live', name, data: plain(data) })])
    })
  },
  /** Calls any method of the im-live-sells room with JSON arguments. */
  live: async (method: string, ...args: unknown[]) => plain(await called(room, method, args)),
  /** Fails twice where nobody catches it, and complains of it. */
  stumble: () => {
    void Promise.reject(new Error('a rejection'))
    setTimeout(() => {
      throw new Error('an exception')
    })
    console.error('I stumbled')
  },
  setNetwork: (networkType: string) => device.setNetwork(networkType),
  show: () => device.show(),
  hide: () => device.hide(),
})
