/** What every answer carries: `name:ok`, or `name:fail reason`. */
export interface Answer {
  errMsg: string
}

/** The callbacks of WeChat's asynchronous calls. */
export interface Callbacks<R> {
  success?: (answer: R & Answer) => void
  fail?: (answer: Answer) => void
  complete?: (answer: Answer) => void
}

/** Options of an asynchronous call before they are looked at. */
export type Options = Record<string, unknown>

const isCallback = (value: unknown) => typeof value === 'function'

/** Answers by callbacks: the fail answer is an error's message behind the name of the call. */
export async function answer<R extends object>(
  name: string,
  { success, fail, complete }: Callbacks<R>,
  result: Promise<R>,
): Promise<void> {
  const [callback, value] = await result.then(
    (good): [typeof success, R & Answer] => [success, { errMsg: `${name}:ok`, ...good }],
    (error: unknown): [typeof fail, Answer] => [fail, failure(name, error)],
  )
  callback?.(value as R & Answer)
  complete?.(value)
}

/** The fail answer for an error. */
export const failure = (name: string, error: unknown): Answer => ({
  errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
})

/**
 * Makes a WeChat call of a function: with callbacks it answers them, without it returns a promise that rejects with
 * the fail answer.
 */
export function call<O extends object, R extends object>(name: string, run: (options: O) => R | Promise<R>) {
  return (options: O & Callbacks<R> = {} as O & Callbacks<R>): Promise<R & Answer> | undefined => {
    const result = Promise.resolve().then(() => run(options))
    if ([options.success, options.fail, options.complete].some(isCallback)) {
      void answer(name, options, result)
      return undefined
    }
    return result.then(
      (good) => ({ errMsg: `${name}:ok`, ...good }),
      (error: unknown) => Promise.reject(failure(name, error) as unknown as Error),
    )
  }
}

/** A call that succeeds and does nothing, because a browser has nothing to do for it. */
export const nothing = (name: string) => call(name, () => ({}))

/** A pair of on and off functions over a set of listeners; off without a listener removes all. */
export function listening<T>(listeners: Set<(value: T) => void>) {
  return {
    on: (listener: (value: T) => void): void => void listeners.add(listener),
    off: (listener?: (value: T) => void): void =>
      listener ? void listeners.delete(listener) : listeners.clear(),
  }
}
