import { deflateSync } from 'node:zlib'
import { Api } from 'tls-sig-api-v2'
import { checkUserSig } from '../../../local/im/domain/user-sig'
import { refused } from './refused'

const app = { sdkAppID: 1400000042, key: 'a key', admins: [] }
const signed = (userID: string, { sdkAppID = app.sdkAppID, key = app.key } = {}) =>
  new Api(sdkAppID, key).genUserSig(userID, 60)
const packed = (claims: unknown) =>
  deflateSync(JSON.stringify(claims))
    .toString('base64')
    .replace(/\+/g, '*')
    .replace(/\//g, '-')
    .replace(/=/g, '_')
const check = (userSig: string, userID = 'alice', now = Date.now()) => checkUserSig(app, userID, userSig, now)

test("what Tencent's own signer makes is accepted until its time is up", () => {
  const userSig = signed('alice')
  expect(() => check(userSig)).not.toThrow()
  expect(() => check(userSig, 'alice', Date.now() + 58_000)).not.toThrow()
  expect(() => check(userSig, 'alice', Date.now() + 61_000)).toThrow(refused(70001))
})

test.each([
  ['nothing', ''],
  ['not base64', '!!!'],
  ['not zipped', Buffer.from('{}').toString('base64')],
  ['cut short', signed('alice').slice(0, 100)],
  ['no claims', packed({})],
  ['an older version', packed({ 'TLS.ver': '1.0' })],
  ['a bomb', packed('x'.repeat(1_000_000))],
])('a UserSig that is %s is unreadable', (_what, userSig) => {
  expect(() => check(userSig)).toThrow(refused(70003))
})

test('a UserSig counts for its user, its app and its key alone', () => {
  expect(() => check(signed('bob'))).toThrow(refused(70013))
  expect(() => check(signed('alice', { sdkAppID: 1400000043 }))).toThrow(refused(70014))
  expect(() => check(signed('alice', { key: 'another key' }))).toThrow(refused(70009))
})

test('claims changed after signing do not pass', () => {
  const claims = {
    'TLS.ver': '2.0',
    'TLS.identifier': 'alice',
    'TLS.sdkappid': app.sdkAppID,
    'TLS.time': Math.floor(Date.now() / 1000),
    'TLS.expire': 999_999,
    'TLS.sig': Buffer.alloc(32).toString('base64'),
  }
  expect(() => check(packed(claims))).toThrow(refused(70009))
})
