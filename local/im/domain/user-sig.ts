import { createHmac, timingSafeEqual } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { App } from '../app'
import { ImError } from './errors'

interface Claims {
  userID: string
  sdkAppID: number
  /** Seconds since 1970, and seconds. */
  signedAt: number
  validFor: number
  userBuf: string | undefined
  hmac: string
}

const unreadable = () => new ImError('sigUnreadable', 'the UserSig cannot be read')

function read(userSig: string): Claims {
  let json: Record<string, unknown>
  try {
    const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=')
    const bytes = inflateSync(Buffer.from(base64, 'base64'), { maxOutputLength: 8192 })
    json = JSON.parse(bytes.toString()) as Record<string, unknown>
  } catch {
    throw unreadable()
  }
  const { 'TLS.ver': version, 'TLS.userbuf': userBuf, 'TLS.sig': hmac } = json
  const { 'TLS.identifier': userID, 'TLS.sdkappid': sdkAppID, 'TLS.time': time, 'TLS.expire': expire } = json
  const isWhole = version === '2.0' && typeof userID === 'string' && typeof hmac === 'string'
  if (!isWhole || typeof sdkAppID !== 'number' || typeof time !== 'number' || typeof expire !== 'number') {
    throw unreadable()
  }
  const buffer = typeof userBuf === 'string' ? userBuf : undefined
  return { userID, sdkAppID, signedAt: time, validFor: expire, userBuf: buffer, hmac }
}

function expectedHmac(claims: Claims, key: string) {
  const lines = [
    `TLS.identifier:${claims.userID}`,
    `TLS.sdkappid:${claims.sdkAppID}`,
    `TLS.time:${claims.signedAt}`,
    `TLS.expire:${claims.validFor}`,
    ...(claims.userBuf === undefined ? [] : [`TLS.userbuf:${claims.userBuf}`]),
  ]
  return createHmac('sha256', key)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest()
}

/**
 * Checks a UserSig (version 2.0) for this user and app at `now` (ms). Throws 70003 unreadable, 70014 other app,
 * 70013 other user, 70009 wrong key, 70001 expired; the order of the checks is ours.
 */
export function checkUserSig(app: App, userID: string, userSig: string, now: number) {
  const claims = read(userSig)
  if (claims.sdkAppID !== app.sdkAppID)
    throw new ImError('sigOtherApp', 'the UserSig belongs to another SDKAppID')
  if (claims.userID !== userID) throw new ImError('sigOtherUser', 'the UserSig belongs to another UserID')
  const expected = expectedHmac(claims, app.key)
  const given = Buffer.from(claims.hmac, 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ImError('sigWrongKey', 'the UserSig was signed with another key')
  }
  if (now / 1000 >= claims.signedAt + claims.validFor)
    throw new ImError('sigExpired', 'the UserSig has expired')
}
