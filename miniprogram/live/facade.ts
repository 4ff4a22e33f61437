import TIM from 'tim-wx-sdk'
import type { ChatSDK, EventName, Message, TimEvent } from 'tim-wx-sdk'
import type { TlsOptions } from 'im-live-sells'
import { quietly } from './settle'
import { LiveError, toLiveError } from './errors'

/** How the SDK is created. */
export interface SdkOptions {
  readonly sdkAppID: number
  /** Another IM server than Tencent's, such as `ws://127.0.0.1:8080/im`. */
  readonly imServer?: string | undefined
  readonly logLevel: 0 | 1 | 2 | 3 | 4
}

/** The SDK for ourselves (`tim`), the same made safe for im-live-sells (`module`), and the way to let go of both. */
export interface GuardedSdk {
  readonly tim: ChatSDK
  readonly module: TlsOptions['TIM']
  /** The message im-live-sells created last: it hands out neither ID nor sequence. Read it in the same tick. */
  created(): Message
  /** Lets the login that im-live-sells started at construction succeed: the viewer has signed in. */
  admit(): void
  /** Takes every listener of im-live-sells off and destroys the instance; never rejects. */
  close(): Promise<void>
}

type Refusal = { code: number; data: Record<string, never> }

/** im-live-sells looks at `code` and never catches: give it a code where the SDK would reject or throw. */
const answered = async <T>(ask: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await ask()
  } catch (error) {
    return { code: toLiveError(error).code || -1, data: {} }
  }
}

/** Before SDK_READY the SDK answers a rejected promise in place of a message; throw it instead. */
function ready<T extends Message>(created: T | Promise<never>): T {
  if (!('then' in created)) return created
  void quietly(created)
  throw new LiveError('not-signed-in', 2024, 'the SDK is not ready')
}

/**
 * One SDK instance for one visit. im-live-sells logs in at construction, cannot be given options and lets
 * rejections escape; behind this facade its login waits for `admit`, `create` carries our options, and what it
 * does not catch cannot reject.
 */
export function guardSdk({ sdkAppID, imServer, logLevel }: SdkOptions): GuardedSdk {
  const tim = TIM.create({ SDKAppID: sdkAppID, ...(imServer === undefined ? {} : { proxyServer: imServer }) })
  tim.setLogLevel(logLevel)

  const undo: (() => void)[] = []
  let admit = () => {}
  const admitted = new Promise<void>((resolve) => (admit = resolve))
  let last: Message
  let destroyed: Promise<void> | null = null
  const destroy = () => (destroyed ??= quietly(tim.destroy()))

  const guarded: Partial<ChatSDK> = {
    on<Name extends EventName>(name: Name, handler: (event: TimEvent<Name>) => void) {
      tim.on(name, handler)
      undo.push(() => tim.off(name, handler))
    },
    setLogLevel() {}, // im-live-sells asks for 0, the noisiest
    login: () => admitted.then(() => ({ code: 0, data: {} })),
    destroy: () => destroy().then(() => ({ code: 0, data: {} })),
    createTextMessage: (options) => (last = ready(tim.createTextMessage(options))),
    createCustomMessage: (options) => (last = ready(tim.createCustomMessage(options))),
    sendMessage: (sent) => tim.sendMessage(sent),
    async joinGroup(options) {
      const joined = await tim.joinGroup(options)
      if (joined.data.status !== 'AlreadyInGroup') return joined
      const { data } = await tim.getGroupProfile({ groupID: options.groupID })
      return { ...joined, data: { ...joined.data, group: data.group } }
    },
    quitGroup: (groupID) => answered(() => tim.quitGroup(groupID)) as ReturnType<ChatSDK['quitGroup']>,
    getMyProfile: () => answered(() => tim.getMyProfile()) as ReturnType<ChatSDK['getMyProfile']>,
    getUserProfile: (options) =>
      answered(() => tim.getUserProfile(options)) as ReturnType<ChatSDK['getUserProfile']>,
    getGroupProfile: (options) =>
      answered(() => tim.getGroupProfile(options)) as ReturnType<ChatSDK['getGroupProfile']>,
  }

  return {
    tim,
    module: { EVENT: TIM.EVENT, TYPES: TIM.TYPES, create: () => guarded as ChatSDK },
    created: () => last,
    admit: () => admit(),
    async close() {
      undo.splice(0).forEach((off) => off())
      await destroy()
    },
  }
}
