/** What went wrong, in our own words; `code` is Tencent's number where there is one. */
export type LiveFailure =
  | 'not-signed-in'
  | 'muted'
  | 'too-fast'
  | 'rejected'
  | 'too-long'
  | 'not-in-room'
  | 'not-found'
  | 'not-avchatroom'
  | 'waiting-approval'
  | 'banned'
  | 'signature'
  | 'network'
  | 'not-allowed'
  | 'left'
  | 'failed'

/** Numbers from Tencent's error table and the SDK's own (2xxx, 3xxx are raised on the client). */
const failures: Record<number, LiveFailure> = {
  2024: 'not-signed-in',
  2101: 'not-in-room',
  2660: 'not-avchatroom',
  2661: 'not-avchatroom',
  2662: 'not-avchatroom',
  2800: 'network',
  2801: 'network',
  2805: 'network',
  2996: 'too-fast',
  2999: 'not-signed-in',
  3001: 'not-signed-in',
  3002: 'not-signed-in',
  3003: 'not-signed-in',
  3005: 'not-signed-in',
  3006: 'not-signed-in',
  6206: 'signature',
  10007: 'not-allowed',
  10010: 'not-found',
  10015: 'not-found',
  10016: 'rejected',
  10017: 'muted',
  10023: 'too-fast',
  20012: 'muted',
  60022: 'too-fast',
  70001: 'signature',
  70003: 'signature',
  70009: 'signature',
  70013: 'signature',
  70014: 'signature',
  80001: 'rejected',
  80002: 'too-long',
}

/** The only error that leaves `live/`. */
export class LiveError extends Error {
  constructor(
    readonly failure: LiveFailure,
    readonly code = 0,
    message = '',
  ) {
    super(message || failure)
    this.name = 'LiveError'
  }
}

/** Turns whatever an SDK threw or rejected with into a LiveError. */
export function toLiveError(error: unknown): LiveError {
  if (error instanceof LiveError) return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const number = typeof code === 'number' ? code : 0
  const text = typeof message === 'string' ? message : ''
  return new LiveError(failures[number] ?? 'failed', number, text)
}
