import { onError } from '../errors'
import { visibilityListeners } from '../router/app'
import { listening } from './api'

interface Rejection {
  reason: unknown
  promise: Promise<unknown>
}

const show = listening(visibilityListeners.show)
const hide = listening(visibilityListeners.hide)
const errors = new Map<(message: string) => void, () => void>()
const rejections = new Set<(rejection: Rejection) => void>()
const unhandled = listening(rejections)

addEventListener('unhandledrejection', ({ reason, promise }) => {
  for (const listener of [...rejections]) listener({ reason, promise })
})

const ignored = () => undefined

/** What happens to the app as a whole. */
export const lifecycleApi = {
  onAppShow: show.on,
  offAppShow: show.off,
  onAppHide: hide.on,
  offAppHide: hide.off,
  onUnhandledRejection: unhandled.on,
  offUnhandledRejection: unhandled.off,
  onError: (listener: (message: string) => void): void => void errors.set(listener, onError(listener)),
  offError: (listener: (message: string) => void) => {
    errors.get(listener)?.()
    errors.delete(listener)
  },
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
    onUpdateReady: ignored,
    onUpdateFailed: ignored,
    applyUpdate: ignored,
  }),
}
