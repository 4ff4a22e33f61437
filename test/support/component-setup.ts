/** Loaded before a component test, because component files call `Behavior()` as soon as they are imported. */
import { configure } from 'mobx-miniprogram'
import { resetWx } from './mp/framework'
import { unmountAll } from './mp/mounted'
import { keepPrintedErrors, throwPrintedErrors } from './mp/printed-errors'

// So that a test can spy on what the store is asked to do.
configure({ safeDescriptors: false })
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
