import type { LiveFailure } from '../live/errors'
import type { BackendFailure } from '../services/request'

/** Every way a call can fail; each has its words in the words table. */
export type Failure = LiveFailure | BackendFailure

/** Reads the failure off an error of `live/` or `services/`; anything else is a mistake of ours and just `failed`. */
export function failureOf(error: unknown): Failure {
  const { failure } = (error ?? {}) as { failure?: Failure }
  return failure ?? 'failed'
}
