/** Loaded before a component test, because component files call `Behavior()` as soon as they are imported. */
import { resetWx } from './mp/framework'
import { unmountAll } from './mp/mounted'
import { keepPrintedErrors, throwPrintedErrors } from './mp/printed-errors'

keepPrintedErrors()

afterEach(() => {
  try {
    unmountAll()
  } finally {
    resetWx()
    jest.useRealTimers()
  }
  throwPrintedErrors()
})
