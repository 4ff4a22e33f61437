import type { CloudConfig } from '../config'
import { heardTime } from './server-time'

/** Why a call to the business backend failed; the words for each are in the words table. */
export type BackendFailure =
  | 'network'
  | 'not-found'
  | 'not-allowed'
  | 'too-fast'
  | 'too-large'
  | 'not-a-picture'
  | 'failed'
  | (typeof namedFailures)[number]

/** Failures that the backend calls by these names in its answer, whatever the status. */
const namedFailures = [
  'removed',
  'sold-out',
  'price-changed',
  'no-sku',
  'declined',
  'no-payment',
  'minimum',
  'coupon-used',
  'coupon-expired',
  'gone',
  'empty',
  'expired',
  'insufficient',
] as const

/**
 * The only error that leaves `services/`; `status` is the HTTP status, 0 where there was no answer, and `details` is the
 * answer's body.
 */
export class BackendError extends Error {
  constructor(
    readonly failure: BackendFailure,
    readonly status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'BackendError'
  }

  /** Whether the backend refused; after anything else nobody knows what it has done. */
  get certain(): boolean {
    return this.status >= 400 && this.status < 500
  }
}

const failures: Record<number, BackendFailure> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'not-a-picture',
  429: 'too-fast',
}

const TIMEOUT_MS = 10_000

/** What goes along with a call: a body, as JSON or bytes as they are, and the token of who calls. */
export interface Enclosed {
  readonly body?: Record<string, unknown> | ArrayBuffer
  readonly token?: string
}

/** Calls the business backend; `path` begins with a slash, the answer is JSON. Rejects with BackendError only. */
export function request(
  { backend }: CloudConfig,
  method: 'GET' | 'POST',
  path: string,
  { body, token }: Enclosed = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const askedAt = Date.now()
    wx.request({
      url: `${backend}${path}`,
      method,
      timeout: TIMEOUT_MS,
      // WeChat calls every body JSON, and a server refuses an empty one as such.
      ...(method === 'POST' && { data: body ?? {} }),
      header: {
        ...(body instanceof ArrayBuffer && { 'content-type': 'application/octet-stream' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      success({ statusCode, data, header }) {
        heardTime(header, askedAt)
        if (statusCode >= 200 && statusCode < 300) return resolve(data)
        const details = (data ?? {}) as Record<string, unknown>
        const { error, message } = details
        const text = typeof message === 'string' ? message : `${method} ${path} answered ${statusCode}`
        const named = namedFailures.find((name) => name === error)
        const failure = named ?? failures[statusCode] ?? 'failed'
        reject(new BackendError(failure, statusCode, text, details))
      },
      fail: ({ errMsg }) => reject(new BackendError('network', 0, errMsg)),
    })
  })
}

/** Takes an answer apart; `read` throws where the shape is not as agreed. */
export function decoded<T>(
  answer: unknown,
  what: string,
  read: (fields: Record<string, unknown>) => T | null,
): T {
  const fields = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  const value = read(fields)
  if (value === null) throw new BackendError('failed', 200, `the backend's answer is not ${what}`)
  return value
}

/** Whether all of these are strings; for the shapes that `decoded` reads. */
export const areTexts = (...values: unknown[]): boolean => values.every((value) => typeof value === 'string')
