import { parentPort } from 'node:worker_threads'
import { pass } from './clock'
import type { CallMessage, PhoneEvent, ToPhone, ToTest } from './wire'

/** What the other side may call, by name; arguments and results travel as JSON. */
export type Methods = Record<string, (...args: never[]) => unknown>

const describe = (reason: unknown) => {
  if (!(reason instanceof Error)) return `rejected with ${JSON.stringify(reason)}`
  const { code } = reason as { code?: unknown }
  return `${code === undefined ? '' : `code ${JSON.stringify(code)} `}${reason.stack ?? reason.message}`
}

const post = (message: ToTest) => parentPort?.postMessage(JSON.stringify(message))
const unhandled: string[] = []
process.on('unhandledRejection', (reason) => void unhandled.push(describe(reason)))
process.on('uncaughtException', (reason) => void unhandled.push(`uncaught: ${describe(reason)}`))

/** Tells the test what happened on the phone: an SDK event, a new state. Must be JSON. */
export const report = (event: PhoneEvent) => post({ event })

/** Answers the test's calls with `methods` and ends the thread when the test lets go of it. */
export function serve(methods: Methods) {
  const table: Methods = {
    ...methods,
    pass,
    // A rejection counts as unhandled only after the turn in which nobody caught it.
    unhandled: () => new Promise((resolve) => setTimeout(() => resolve(unhandled), 20)),
  }
  const run = async ({ method, args }: CallMessage): Promise<unknown> => {
    const body = table[method]
    if (!body) throw new Error(`this phone has no method ${method}`)
    return body(...(args as never[]))
  }
  parentPort?.on('message', (text: string) => {
    const message = JSON.parse(text) as ToPhone
    if ('close' in message) process.exit()
    const { id } = message
    run(message).then(
      (result) => post({ id, result }),
      (reason: unknown) => {
        const { code, message } = reason as { code?: number; message?: string }
        post({ id, error: { message: message ?? String(reason), ...(code === undefined ? {} : { code }) } })
      },
    )
  })
  post({ ready: true })
}
