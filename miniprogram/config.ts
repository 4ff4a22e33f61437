/** Where one WeChat environment finds its cloud. */
export interface CloudConfig {
  /** The IM app's SDKAppID (IM console). */
  readonly sdkAppID: number
  /** Base URL of a stand-in for Tencent IM, such as `ws://127.0.0.1:8080/im`; leave out for the real service. */
  readonly imServer?: string
  /** Base URL of the business backend, without a trailing slash. */
  readonly backend: string
  /** The room that opens when the page is entered without one. */
  readonly room: string
  /** SDK log level: 0 everything (while integrating), 1 release, 2 warnings, 3 errors, 4 nothing. */
  readonly logLevel: 0 | 1 | 2 | 3 | 4
  /** Sign in as `?as=<name>` with a local code. Never on a real cloud. */
  readonly localCodes: boolean
}

/** The three environments of a Mini Program, named as `wx.getAccountInfoSync` names them. */
export type WeChatEnv = 'develop' | 'trial' | 'release'

/** Where `npm start` serves; the browser preview hands over its own address instead. */
const LOCAL = 'http://127.0.0.1:8080'

const local = (origin: string): CloudConfig => ({
  sdkAppID: 1400000001,
  imServer: `${origin.replace(/^http/, 'ws')}/im`,
  backend: `${origin}/api`,
  room: 'demo',
  logLevel: 3,
  localCodes: true,
})

/**
 * The one file to edit: the cloud of each environment; `null` means "none yet", and the room says so on screen.
 * A real one: `{ sdkAppID: 1400…, backend: 'https://…/api', room: '@TGS#…', logLevel: 1, localCodes: false }`.
 */
const clouds: Record<WeChatEnv, CloudConfig | null> = {
  develop: local(handedOrigin() ?? LOCAL),
  trial: null,
  release: null,
}

/** The browser preview passes the origin it is served from as WeChat passes ext.json: by the ext config. */
function handedOrigin(): string | undefined {
  const ext = wx.getExtConfigSync() as { origin?: unknown } | undefined
  return typeof ext?.origin === 'string' ? ext.origin : undefined
}

/** The cloud of the environment this Mini Program runs in, or null where none is configured. */
export const cloud = (): CloudConfig | null => clouds[wx.getAccountInfoSync().miniProgram.envVersion]
