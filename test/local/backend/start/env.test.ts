import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { readSettings } from '../../../../backend/env'
import { localApp } from '../../../../local/im/app'

const real = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://user:password@db:5432/live',
  SDK_APP_ID: '1400123456',
  IM_SECRET_KEY: 'c0ffee'.repeat(8),
  IM_ADMIN: 'administrator',
  WX_APP_ID: 'wx0123456789',
  WX_APP_SECRET: 'a-secret-of-wechat',
  SESSION_SECRET: '32-random-characters-or-some-more',
  CALLBACK_TOKENS: 'the-first-token-of-ours, the-second-token-of-ours',
}

const mistakesOf = (env: Record<string, string | undefined>) => {
  try {
    readSettings(env)
    return []
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim())
  }
}

test('what nobody says is safe: this machine alone, the real cloud, no plan', () => {
  expect(readSettings(real)).toMatchObject({
    host: '127.0.0.1',
    port: 8100,
    database: real.DATABASE_URL,
    backend: {
      im: { sdkAppID: 1400123456, origin: 'https://console.tim.qq.com' },
      callbackTokens: ['the-first-token-of-ours', 'the-second-token-of-ours'],
      quitPolicy: 'together',
      plan: { bans: false, systemNotices: false },
      proxies: 0,
    },
  })
})

test('all that is missing is told at once', () => {
  const mistakes = mistakesOf({ DATABASE_URL: real.DATABASE_URL, IM_ADMIN: ' ' })
  expect(mistakes).toEqual([
    ...['SDK_APP_ID', 'IM_SECRET_KEY', 'IM_ADMIN', 'SESSION_SECRET'].map((name) => `${name}: is missing`),
    expect.stringMatching('^WX_APP_ID, WX_APP_SECRET: set both'),
  ])
})

test('what is missing, malformed and unfit is told together, each once', () => {
  const env = {
    ...real,
    PORT: 'eighty',
    IM_ADMIN: undefined,
    IM_SECRET_KEY: localApp.key,
    SESSION_SECRET: 'short',
    CALLBACK_TOKENS: 'a-token-that-is-long-enough,',
    WX_APP_SECRET: undefined,
  }
  expect(mistakesOf(env)).toEqual([
    'PORT: must be a whole number from 0 to 65535',
    'IM_ADMIN: is missing',
    'SESSION_SECRET: must have at least 16 characters',
    expect.stringMatching('^CALLBACK_TOKENS: has an empty part'),
    expect.stringMatching('^WX_APP_ID, WX_APP_SECRET: set both'),
    expect.stringMatching('^IM_SECRET_KEY: not in production'),
  ])
})

describe.each(['production', 'development'])('in %s', (NODE_ENV) => {
  const tokens = (CALLBACK_TOKENS: string) => mistakesOf({ ...real, NODE_ENV, CALLBACK_TOKENS })

  test.each([
    'a-real-token-of-the-console,',
    ',a-real-token-of-the-console',
    'one-token-of-ours,,another-token-of-ours',
    ',',
    ' , ',
  ])('the list of tokens %p has an empty part and is refused', (value) => {
    expect(tokens(value)).toEqual([
      'CALLBACK_TOKENS: has an empty part; take away the comma that is too many',
    ])
  })

  test.each([
    ['short', 'a-real-token-of-the-console,short'],
    ['of spaces', `a-real-token-of-the-console,x${' '.repeat(20)}y`],
    ['of characters that nobody sees', '\u200b'.repeat(20)],
  ])('a token that is %s is refused', (_, value) => {
    expect(tokens(value)).toEqual([
      'CALLBACK_TOKENS: each token must have at least 16 characters; set a longer one here and in the console',
    ])
  })

  test.each(['IM_SECRET_KEY', 'SESSION_SECRET', 'WX_APP_SECRET'])(
    '%s is no secret if it is short or blank',
    (name) => {
      for (const value of ['short', `${' '.repeat(20)}x`, `x${'\u200b'.repeat(20)}`, `a${' '.repeat(20)}b`])
        expect(mistakesOf({ ...real, NODE_ENV, [name]: value })).toEqual([
          `${name}: must have at least 16 characters`,
        ])
      // What cannot be seen at all is not there.
      expect(mistakesOf({ ...real, NODE_ENV, [name]: ' '.repeat(20) })).toHaveLength(1)
    },
  )
})

test('blanks around a value, as an editor or a shell leaves them, are no part of it', () => {
  const padded = Object.fromEntries(Object.entries(real).map(([name, value]) => [name, ` ${value}\t\n`]))
  expect(readSettings(padded).backend.im).toEqual(readSettings(real).backend.im)
  expect(readSettings(padded).backend.callbackTokens).toEqual(readSettings(real).backend.callbackTokens)
  expect(mistakesOf({ ...real, SESSION_SECRET: ' local-session-secret ' })).toEqual([
    expect.stringMatching('^SESSION_SECRET: not in production'),
  ])
})

test.each([
  ['PORT', 'eighty', 'must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'must be a whole number from 0 to 65535'],
  ['SDK_APP_ID', '14.5', 'must be a whole number from 1 to 4294967295'],
  ['SESSION_SECRET', 'short', 'must have at least 16 characters'],
  ['DATABASE_URL', 'mysql://db/live', 'must look like postgres://user:password@host:5432/database'],
  ['IM_ORIGIN', 'console.tim.qq.com', 'must be an origin such as https://example.com'],
  ['QUIT_POLICY', 'sometimes', 'must be together or independent'],
  ['PLAN_BANS', 'perhaps', 'must be 1 or 0'],
  ['LOG_LEVEL', 'loud', 'must be one of silent, fatal, error, warn, info, debug, trace'],
])('%s=%s is refused in plain words', (name, value, words) => {
  expect(mistakesOf({ ...real, [name]: value })).toEqual([`${name}: ${words}`])
})

test('a mistake is told without the value, which may be a secret', () => {
  expect(mistakesOf({ ...real, SESSION_SECRET: 'p4ssw0rd' }).join()).not.toContain('p4ssw0rd')
})

describe('in production', () => {
  test.each([
    ['the local signing key', { IM_SECRET_KEY: localApp.key }, 'IM_SECRET_KEY'],
    ['a public session secret', { SESSION_SECRET: 'local-session-secret' }, 'SESSION_SECRET'],
    ['no callback token', { CALLBACK_TOKENS: undefined }, 'CALLBACK_TOKENS'],
    [
      'a public callback token',
      { CALLBACK_TOKENS: 'the-first-token-of-ours, local-callback-token' },
      'CALLBACK_TOKENS',
    ],
  ])('%s is refused, and fine elsewhere', (_what, change, name) => {
    expect(mistakesOf({ ...real, ...change })).toEqual([expect.stringMatching(`^${name}: .*production`)])
    expect(mistakesOf({ ...real, ...change, NODE_ENV: 'development' })).toEqual([])
  })
})

describe.each([undefined, 'development', 'prod', 'Production', 'test', 'production'])(
  'local codes with NODE_ENV=%s',
  (NODE_ENV) => {
    const local = { ...real, NODE_ENV, WX_APP_ID: undefined, WX_APP_SECRET: undefined, LOCAL_CODES: '1' }
    const withLocalKey = { ...local, IM_SECRET_KEY: localApp.key }
    /** In production there is more to say. */
    const ofCodes = (env: Record<string, string | undefined>) =>
      mistakesOf(env).filter((line) => line.startsWith('LOCAL_CODES') && !line.includes('production'))

    test('are refused with a key that is not the public one', () => {
      expect(ofCodes(local)).toEqual([
        expect.stringMatching('^LOCAL_CODES: only with the key of the local IM'),
      ])
    })

    test.each([
      '0.0.0.0',
      '::',
      '192.168.1.20',
      '128.0.0.1',
      '::ffff:10.0.0.1',
      'live.example.com',
      '127.example.com',
      '0',
    ])('are refused where other machines reach %s', (HOST) => {
      expect(ofCodes({ ...withLocalKey, HOST })).toEqual([
        expect.stringMatching('^LOCAL_CODES: only with HOST=127.0.0.1'),
      ])
    })

    test('are refused behind proxies, which other machines reach', () => {
      expect(ofCodes({ ...withLocalKey, PROXIES: '1' })).toEqual([
        expect.stringMatching('^LOCAL_CODES: only without PROXIES'),
      ])
    })

    test.each([undefined, '127.0.0.1', '127.0.0.2', 'localhost', '::1', '::ffff:127.0.0.1'])(
      'are fine with the public key on this machine alone, at %s',
      (HOST) => {
        expect(ofCodes({ ...withLocalKey, HOST })).toEqual([])
        if (NODE_ENV !== 'production') expect(mistakesOf({ ...withLocalKey, HOST })).toEqual([])
        else
          expect(mistakesOf({ ...withLocalKey, HOST })).toContainEqual(expect.stringMatching('^LOCAL_CODES'))
      },
    )
  },
)

test.each(['', 'ad min', '管理员', 'x'.repeat(33)])('%p is no UserID of an administrator', (name) => {
  const error = 'must be a UserID of the IM: 1 to 32 of A-Z a-z 0-9 _ @ # . -'
  expect(mistakesOf({ ...real, IM_ADMIN: name })).toEqual([`IM_ADMIN: ${name ? error : 'is missing'}`])
  expect(mistakesOf({ ...real, IM_OTHER_ADMINS: `ops,${name}` })).toHaveLength(1)
})

test('people sign in by WeChat or by local codes, by one of them', () => {
  const one = expect.stringMatching('^WX_APP_ID, WX_APP_SECRET: set both') as string
  const env = { ...real, NODE_ENV: 'development', IM_SECRET_KEY: localApp.key }
  expect(mistakesOf({ ...env, WX_APP_SECRET: '' })).toEqual([one])
  expect(mistakesOf({ ...env, LOCAL_CODES: '1' })).toEqual([one])
})

test('local.env fits the IM of npm start, and is not taken in production', () => {
  const file = path.resolve(__dirname, '../../../../backend/local.env')
  const env = parseEnv(readFileSync(file, 'utf8')) as Record<string, string>
  const { sdkAppID, key: secretKey, admins } = localApp
  expect(readSettings(env).backend.im).toMatchObject({ sdkAppID, secretKey, admin: admins[0] })
  expect(mistakesOf({ ...env, NODE_ENV: 'production' })).toHaveLength(4)
})
