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
  CALLBACK_TOKENS: 'first-token, second-token',
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
      callbackTokens: ['first-token', 'second-token'],
      quitPolicy: 'together',
      plan: { bans: false, systemNotices: false },
      proxies: 0,
    },
  })
})

test('all that is missing is told at once', () => {
  const mistakes = mistakesOf({ DATABASE_URL: real.DATABASE_URL, IM_ADMIN: ' ' })
  expect(mistakes).toEqual(
    ['SDK_APP_ID', 'IM_SECRET_KEY', 'IM_ADMIN', 'SESSION_SECRET'].map((name) => `${name}: is missing`),
  )
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
    ['local codes', { LOCAL_CODES: '1', WX_APP_ID: undefined, WX_APP_SECRET: undefined }, 'LOCAL_CODES'],
    ['no callback token', { CALLBACK_TOKENS: undefined }, 'CALLBACK_TOKENS'],
    ['a public callback token', { CALLBACK_TOKENS: 'real-one, local-callback-token' }, 'CALLBACK_TOKENS'],
  ])('%s is refused, and fine elsewhere', (_what, change, name) => {
    expect(mistakesOf({ ...real, ...change })).toEqual([expect.stringMatching(`^${name}: .*production`)])
    expect(mistakesOf({ ...real, ...change, NODE_ENV: 'development' })).toEqual([])
  })
})

test('people sign in by WeChat or by local codes, by one of them', () => {
  const one = expect.stringMatching('^WX_APP_ID, WX_APP_SECRET: set both') as string
  const env = { ...real, NODE_ENV: 'development' }
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
