import { throwPrintedErrors } from './printed-errors'
import { onSetData } from './probe'

// The real ones, also while a test has fake timers.
const { setTimeout: after, clearTimeout: cancel } = globalThis

/** Lets promises, `wx.nextTick` and what they lead to happen; works under fake timers too. */
export async function flush(): Promise<void> {
  await new Promise<void>((resolve) => after(resolve, 0))
  throwPrintedErrors()
}

/** Waits until `check` neither throws nor is falsy, looking again after every setData; gives up after `ms`. */
export async function until(check: () => unknown, ms = 5000): Promise<void> {
  const holds = () => {
    try {
      return Boolean(check())
    } catch {
      return false
    }
  }
  const inTime =
    holds() ||
    (await new Promise<boolean>((resolve) => {
      const settle = (value: boolean) => {
        undo()
        cancel(late)
        resolve(value)
      }
      const undo = onSetData(() => holds() && settle(true))
      const late = after(() => settle(false), ms)
    }))
  throwPrintedErrors()
  if (inTime) return
  check() // Why it did not hold is the better error.
  throw new Error(`no setData within ${ms} ms made it true: ${check.toString()}`)
}
