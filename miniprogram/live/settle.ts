import { LiveError, toLiveError } from './errors'

const ANSWER_MS = 20_000
const GOODBYE_MS = 3000

/** Settles with `work`, or rejects with a network LiveError after `ms`: the SDKs leave some promises open for ever. */
export function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new LiveError('network', 2801, `no answer to ${what}`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The same for the SDKs' answers, which have 20 s unless told otherwise: whatever they reject with becomes a LiveError. */
export async function ask<T>(work: Promise<T>, what: string, ms = ANSWER_MS): Promise<T> {
  try {
    return await within(ms, work, what)
  } catch (error) {
    throw toLiveError(error)
  }
}

/** Waits for `work` to end, whichever way, and forgets how. */
export const quietly = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  )

/** The same for a goodbye, which nobody can act upon, and for 3 s at most. */
export const goodbye = (work: Promise<unknown>): Promise<void> =>
  quietly(within(GOODBYE_MS, work, 'a goodbye'))
