import type { CloudConfig } from '../config'

/** Why a call to the business backend failed; the words for each are in the words table. */
export type BackendFailure =
  'network' | 'not-found' | 'not-allowed' | 'too-fast' | 'too-large' | 'not-a-picture' | 'failed'

/** The only error that leaves `services/`; `status` is the HTTP status, 0 where there was no answer. */
export class BackendError extends Error {
  constructor(
    readonly failure: BackendFailure,
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'BackendError'
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

/**
 * Calls the business backend; `path` begins with a slash. A body is sent as JSON, bytes as they are; the answer is
 * JSON. Rejects with BackendError only.
 */
export function request(
  { backend }: CloudConfig,
  method: 'GET' | 'POST',
  path: string,
  body?: Record<string, unknown> | ArrayBuffer,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: `${backend}${path}`,
      method,
      timeout: TIMEOUT_MS,
      ...(body && { data: body }),
      ...(body instanceof ArrayBuffer && { header: { 'content-type': 'application/octet-stream' } }),
      success({ statusCode, data }) {
        if (statusCode >= 200 && statusCode < 300) return resolve(data)
        const message = (data as { message?: unknown } | null)?.message
        const text = typeof message === 'string' ? message : `${method} ${path} answered ${statusCode}`
        reject(new BackendError(failures[statusCode] ?? 'failed', statusCode, text))
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
