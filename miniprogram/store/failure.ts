import type { LiveFailure } from '../live/errors'
import type { BackendFailure } from '../services/request'

/** Every way a call can fail; each has its words in the words table. */
export type Failure = LiveFailure | BackendFailure

/** Reads the failure off an error of `live/` or `services/`; null for anything else, which is a mistake of ours. */
const known = (error: unknown): Failure | null => (error as { failure?: Failure } | null)?.failure ?? null

/** What to tell the viewer of an error; one that nobody foresaw goes to `report` and is just `failed`. */
export function failureOf(error: unknown, report: (error: unknown) => void): Failure {
  const failure = known(error)
  if (!failure) report(error)
  return failure ?? 'failed'
}

/** Whether a comment that failed like this would fail again as it is: its words have to change first. */
export const needsOtherWords = (failure: string): boolean => failure === 'rejected' || failure === 'too-long'

/** Whether what failed like this may well succeed a little later as it is. */
export const passes = (failure: Failure): boolean =>
  failure === 'network' || failure === 'too-fast' || failure === 'not-signed-in'
