import { reportError } from '../errors'
import { hidePage, showPage, stack, topPage } from './stack'
import type { Target } from './url'

type AppDefinition = Record<string, unknown>
type VisibilityListener = (options: LaunchOptions) => void

/** How the app was opened: from a list (scene 1001) or by a link (1194), never forwarded. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  shareTicket: undefined
  referrerInfo: object
}

const app: AppDefinition = {}
let launch: LaunchOptions = { path: '', query: {}, scene: 1001, shareTicket: undefined, referrerInfo: {} }
let enter = launch
let inFront = true

/** Who hears wx.onAppShow and wx.onAppHide. */
export const visibilityListeners = {
  show: new Set<VisibilityListener>(),
  hide: new Set<VisibilityListener>(),
}

/** `App()` of a Mini Program. */
export const defineApp = (definition: AppDefinition): void => void Object.assign(app, definition)

/** `getApp()` of a Mini Program. */
export const getApp = (): AppDefinition => app

/** How the app was opened at first. */
export const launchOptions = (): LaunchOptions => launch

/** How the app was opened last; the same as at first until a link opens it again. */
export const enterOptions = (): LaunchOptions => enter

function callApp(name: 'onLaunch' | 'onShow' | 'onHide'): void {
  const handler = app[name]
  if (typeof handler !== 'function') return
  try {
    ;(handler as (this: unknown, options: LaunchOptions) => unknown).call(app, enter)
  } catch (error) {
    reportError(error, `app ${name}`)
  }
}

function goToBackground(): void {
  if (!inFront) return
  inFront = false
  const page = topPage()
  if (page) hidePage(page)
  callApp('onHide')
  visibilityListeners.hide.forEach((listener) => listener(enter))
}

function comeBack(): void {
  if (inFront) return
  inFront = true
  callApp('onShow')
  visibilityListeners.show.forEach((listener) => listener(enter))
  const page = topPage()
  if (page) showPage(page)
}

/**
 * A link opens the app while it runs: into the background and back, with the link's query. The link names no page, so the
 * one that was last seen stays, as in WeChat.
 */
export function openAgain(query: Record<string, string>): void {
  goToBackground()
  enter = { ...enter, path: topPage()?.page ?? '', query, scene: 1194 }
  comeBack()
}

/** Launches the app: onLaunch and onShow; later a hidden browser tab is an app in the background. */
export function launchApp({ page, query }: Target): void {
  launch = { ...launch, path: page, query }
  enter = launch
  callApp('onLaunch')
  callApp('onShow')
  document.addEventListener('visibilitychange', () => (document.hidden ? goToBackground() : comeBack()))
}

/** `getCurrentPages()` of a Mini Program. */
export const getCurrentPages = () => stack.map(({ glass }) => glass.caller)
