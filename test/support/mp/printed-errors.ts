/** The framework prints what lifetimes, observers and handlers throw; these two make it a failure of the test. */
const printed: Error[] = []

function asError(args: unknown[]): Error {
  const thrown = args.find((arg) => arg instanceof Error)
  if (thrown) return thrown
  const text = args.map(String).join(' ')
  return Object.assign(new Error(text.split('\n')[0]), { stack: text })
}

/** From now on keeps what `console.error` is given. */
export function keepPrintedErrors(): void {
  console.error = (...args: unknown[]) => void printed.push(asError(args))
}

/** Throws the first error printed since the last call, if there was one. */
export function throwPrintedErrors(): void {
  const [first] = printed.splice(0)
  if (first) throw first
}
