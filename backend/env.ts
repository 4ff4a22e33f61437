import { z } from 'zod'
import type { BackendOptions } from './index'
import { noGifts, readGiftShop } from './gift/gift'
import { logLevels } from './http/log'
import { noPayment, payAtOnce } from './order/payment'
import { localCodes } from './session/codes'
import { wechatCodes } from './session/wechat'
import { unfit } from './unfit'
import { visible } from './visible'

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

/** The least length of a secret and of a token, in characters. */
const MIN_SECRET = 16

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}
const origin = (usual: string) =>
  z.url({ protocol: /^https?$/, error: 'must be an origin such as https://example.com' }).default(usual)
/** Parts between commas, none of them empty. */
const list = (part: z.ZodType<string, string>) => {
  const error = 'has an empty part; take away the comma that is too many'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().min(1, error).pipe(part)))
}
/** Blanks and what nobody sees count for nothing: they would be easy to guess. */
const secret = (error = `must have at least ${MIN_SECRET} characters`) =>
  z.string().refine((text) => visible(text).length >= MIN_SECRET, error)
const token = secret(
  `each token must have at least ${MIN_SECRET} characters; set a longer one here and in the console`,
)

const userID = z
  .string()
  .regex(/^[\w@#.-]{1,32}$/, 'must be a UserID of the IM: 1 to 32 of A-Z a-z 0-9 _ @ # . -')

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
  IM_SECRET_KEY: secret(),
  IM_ADMIN: userID,
  IM_OTHER_ADMINS: list(userID).default([]),
  IM_ORIGIN: origin('https://console.tim.qq.com'),
  WX_APP_ID: z.string().optional(),
  WX_APP_SECRET: secret().optional(),
  WX_ORIGIN: origin('https://api.weixin.qq.com'),
  LOCAL_CODES: z.stringbool({ error: 'must be 1 or 0' }).default(false),
  SESSION_SECRET: secret(),
  CALLBACK_TOKENS: list(token).default([]),
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
  const given = Object.fromEntries(Object.entries(env).flatMap(([name, value = '']) => trimmed(name, value)))
  const read = Object.entries(Environment.shape).map(
    ([name, schema]) => [name, schema.safeParse(given[name])] as const,
  )
  const wrong = read.filter(([, { success }]) => !success)
  const whole = Object.fromEntries(read.map(([name, { data }]) => [name, data])) as Environment
  const mistakes = [
    ...wrong.map(
      ([name, { error }]) => `${name}: ${name in given ? error?.issues[0]?.message : 'is missing'}`,
    ),
    ...unfit(
      whole,
      wrong.map(([name]) => name),
    ),
  ]
  if (mistakes.length > 0)
    throw new Error(
      `The backend cannot start with this environment:\n${mistakes.map((line) => `  ${line}\n`).join('')}`,
    )
  return settings(whole)
}

/** A variable without the blanks around it; one that has nothing else is not there. */
const trimmed = (name: string, value: string) => (value.trim() ? [[name, value.trim()] as const] : [])

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
        otherAdmins: env.IM_OTHER_ADMINS,
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
