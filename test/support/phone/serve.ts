import type { CallMessage, PhoneEvent, ToTest } from './wire'

/** What the other side may call, by name; arguments and results travel as JSON. */
export type Methods = Record<string, (...args: never[]) => unknown>

const describe = (reason: unknown) => {
  if (!(reason instanceof Error)) return `rejected with ${JSON.stringify(reason)}`
  const { code } = reason as { code?: unknown }
  return `${code === undefined ? '' : `code ${JSON.stringify(code)} `}${reason.stack ?? reason.message}`
}

const post = (message: ToTest) => void process.send?.(message)
const unhandled: string[] = []
process.on('unhandledRejection', (reason) => void unhandled.push(describe(reason)))
process.on('uncaughtException', (reason) => void unhandled.push(`uncaught: ${describe(reason)}`))

/** Tells the test what happened on the phone: an SDK event, a new state. Must be JSON. */
export const report = (event: PhoneEvent) => post({ event })

/** Answers the test's calls with `methods` and ends the process when the test lets go of it. */
export function serve(methods: Methods) {
  const table: Methods = {
    ...methods,
    // A rejection counts as unhandled only after the turn in which nobody caught it.
    unhandled: () => new Promise((resolve) => setTimeout(() => resolve(unhandled), 20)),
  }
  const run = async ({ method, args }: CallMessage): Promise<unknown> => {
    const body = table[method]
    if (!body) throw new Error(`this phone has no method ${method}`)
    return body(...(args as never[]))
  }
  process.on('message', (call: CallMessage) => {
    const { id } = call
    run(call).then(
      (result) => post({ id, result }),
      (reason: unknown) => {
        const { code, message } = reason as { code?: number; message?: string }
        post({ id, error: { message: message ?? String(reason), ...(code === undefined ? {} : { code }) } })
      },
    )
  })
  process.on('disconnect', () => process.exit())
  post({ ready: true })
}
