import { LiveError } from './errors'

/** Settles with `work`, or rejects with a network LiveError after `ms`: the SDKs leave some promises open for ever. */
export function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new LiveError('network', 2801, `no answer to ${what}`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Waits for `work` to end, whichever way, and forgets how; for goodbyes that nobody can act upon. */
export const quietly = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  )
