import { reportError } from '../errors'
import { hidePage, showPage, stack, topPage } from './stack'
import type { Target } from './url'

type AppDefinition = Record<string, unknown>
type VisibilityListener = (options: LaunchOptions) => void

/** How the app was opened: from a scan or list (1001), never forwarded. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: undefined
  referrerInfo: object
}

const app: AppDefinition = {}
let launch: LaunchOptions = { path: '', query: {}, scene: 1001, shareTicket: undefined, referrerInfo: {} }

/** Who hears wx.onAppShow and wx.onAppHide. */
export const visibilityListeners = {
  show: new Set<VisibilityListener>(),
  hide: new Set<VisibilityListener>(),
}

/** `App()` of a Mini Program. */
export const defineApp = (definition: AppDefinition): void => void Object.assign(app, definition)

/** `getApp()` of a Mini Program. */
export const getApp = (): AppDefinition => app

/** How the app was opened. */
export const launchOptions = (): LaunchOptions => launch

function callApp(name: 'onLaunch' | 'onShow' | 'onHide'): void {
  const handler = app[name]
  if (typeof handler !== 'function') return
  try {
    ;(handler as (this: unknown, options: LaunchOptions) => unknown).call(app, launch)
  } catch (error) {
    reportError(error, `app ${name}`)
  }
}

function goToBackground(): void {
  const page = topPage()
  if (page) hidePage(page)
  callApp('onHide')
  visibilityListeners.hide.forEach((listener) => listener(launch))
}

function comeBack(): void {
  callApp('onShow')
  visibilityListeners.show.forEach((listener) => listener(launch))
  const page = topPage()
  if (page) showPage(page)
}

/** Launches the app: onLaunch and onShow; later a hidden browser tab is an app in the background. */
export function launchApp({ page, query }: Target): void {
  launch = { ...launch, path: page, query }
  callApp('onLaunch')
  callApp('onShow')
  document.addEventListener('visibilitychange', () => (document.hidden ? goToBackground() : comeBack()))
}

/** `getCurrentPages()` of a Mini Program. */
export const getCurrentPages = () => stack.map(({ glass }) => glass.caller)
