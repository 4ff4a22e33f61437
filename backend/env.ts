import { z } from 'zod'
import type { BackendOptions } from './index'
import { noGifts, readGiftShop } from './gift/gift'
import { logLevels } from './http/log'
import { noPayment, payAtOnce } from './order/payment'
import { localCodes } from './session/codes'
import { wechatCodes } from './session/wechat'

/** What a backend of its own runs on, read from the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** postgres://… of the database; null for an embedded one below `data`. */
  readonly database: string | null
  /** Folder for the embedded database and for pictures. */
  readonly data: string
  readonly backend: Omit<BackendOptions, 'database' | 'avatars'>
}

/** Values of local.env are in the repository: whoever starts with `local-` is known to everybody. */
const isPublic = (value: string) => value.startsWith('local-')

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}
const origin = (usual: string) =>
  z.url({ protocol: /^https?$/, error: 'must be an origin such as https://example.com' }).default(usual)
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()))
const secret = z.string().min(16, 'must have at least 16 characters')

const giftShop = z.string().transform((file, context) => {
  try {
    return readGiftShop(file)
  } catch (error) {
    context.addIssue(`must name a JSON file with a gift shop: ${(error as Error).message}`)
    return z.NEVER
  }
})

/** Every variable, with what it takes and what it is when nobody says. */
const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535).default(8100),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .nullable()
    .default(null),
  DATA: z.string().default('.data'),
  SDK_APP_ID: whole(1, 2 ** 32 - 1),
  IM_SECRET_KEY: secret,
  IM_ADMIN: z.string(),
  IM_ORIGIN: origin('https://console.tim.qq.com'),
  WX_APP_ID: z.string().optional(),
  WX_APP_SECRET: z.string().optional(),
  WX_ORIGIN: origin('https://api.weixin.qq.com'),
  LOCAL_CODES: z.stringbool({ error: 'must be 1 or 0' }).default(false),
  SESSION_SECRET: secret,
  CALLBACK_TOKENS: list.default([]),
  GIFTS: giftShop.default(noGifts),
  QUIT_POLICY: z
    .enum(['together', 'independent'], { error: 'must be together or independent' })
    .default('together'),
  PLAN_BANS: z.stringbool({ error: 'must be 1 or 0' }).default(false),
  PLAN_SYSTEM_NOTICES: z.stringbool({ error: 'must be 1 or 0' }).default(false),
  PROXIES: whole(0, 10).default(0),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
})
type Environment = z.infer<typeof Environment>

/** Reads the settings; throws one Error that names every variable that is missing, wrong or not fit for production. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = Environment.safeParse(given)
  const mistakes = read.success
    ? unfit(read.data)
    : read.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${saying(given, String(path[0]), message)}`,
      )
  if (!read.success || mistakes.length > 0)
    throw new Error(
      `The backend cannot start with this environment:\n${mistakes.map((line) => `  ${line}\n`).join('')}`,
    )
  return settings(read.data)
}

const saying = (given: object, name: string, message: string) => (name in given ? message : 'is missing')

/** What is well formed and would still be a hole or a dead end. */
function unfit(env: Environment): string[] {
  const wechat = env.WX_APP_ID !== undefined && env.WX_APP_SECRET !== undefined
  const production = env.NODE_ENV === 'production'
  const known = (['IM_SECRET_KEY', 'SESSION_SECRET'] as const).filter((name) => isPublic(env[name]))
  return [
    ...(env.LOCAL_CODES === wechat
      ? [
          'WX_APP_ID, WX_APP_SECRET: set both, so that people sign in by WeChat, or LOCAL_CODES=1 on your own machine',
        ]
      : []),
    ...(production && env.LOCAL_CODES
      ? ['LOCAL_CODES: not in production, anybody could sign in as anybody']
      : []),
    ...(production
      ? known.map((name) => `${name}: not in production, this value is known to everybody`)
      : []),
    ...(production && (env.CALLBACK_TOKENS.length === 0 || env.CALLBACK_TOKENS.some(isPublic))
      ? ['CALLBACK_TOKENS: production needs the token from the console, else anybody could call back']
      : []),
  ]
}

function settings(env: Environment): Settings {
  const { WX_APP_ID: appID = '', WX_APP_SECRET: secret = '', WX_ORIGIN: origin } = env
  return {
    host: env.HOST,
    port: env.PORT,
    database: env.DATABASE_URL,
    data: env.DATA,
    backend: {
      im: {
        sdkAppID: env.SDK_APP_ID,
        secretKey: env.IM_SECRET_KEY,
        admin: env.IM_ADMIN,
        origin: env.IM_ORIGIN,
      },
      secret: env.SESSION_SECRET,
      exchange: env.LOCAL_CODES ? localCodes([]) : wechatCodes({ appID, secret, origin }),
      // Where anybody is whoever they say, nobody pays in earnest either.
      payment: env.LOCAL_CODES ? payAtOnce : noPayment,
      giftShop: env.GIFTS,
      callbackTokens: env.CALLBACK_TOKENS,
      quitPolicy: env.QUIT_POLICY,
      plan: { bans: env.PLAN_BANS, systemNotices: env.PLAN_SYSTEM_NOTICES },
      proxies: env.PROXIES,
      log: { level: env.LOG_LEVEL },
    },
  }
}
