/** A compile error: where (file relative to the Mini Program's root, line and column from 1) and what. */
export interface Problem {
  file: string
  line: number
  column: number
  message: string
}

/** A component's or page's JSON after the build: every usingComponents value is an absolute id such as `/components/chat/chat`. */
export interface UnitConfig {
  usingComponents: Record<string, string>
  component?: boolean
  styleIsolation?: string
  addGlobalClass?: boolean
  navigationStyle?: string
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  disableScroll?: boolean
  [key: string]: unknown
}

/**
 * Stand in a style sheet for the unit's scope, which only the browser knows: styleIsolation may be set in a script.
 * ASCII, because the selector parser escapes anything else.
 */
export const scopeTokens = { className: '__SCOPE__', host: '__HOST__' } as const

/** One page or component of the Mini Program. */
export interface Unit {
  /** Path without leading slash and extension, as in app.json. */
  id: string
  isPage: boolean
  config: UnitConfig
}

/** Everything but scripts and templates that the browser needs to run the Mini Program. */
export interface Manifest {
  /** Changes with every change of the sources. */
  version: string
  /** URL folder the preview is mounted on, with both slashes. */
  mount: string
  /** Hosts `wx.request` and `wx.connectSocket` may speak to: `host` (any port) or `host:port`. */
  allowedHosts: readonly string[]
  /** Page ids in the order of app.json; the first one is the entry. */
  pages: readonly string[]
  window: Partial<UnitConfig>
  /** `__usePrivacyCheck__` of app.json: nothing personal is given away before the user agrees. */
  privacyCheck: boolean
  units: readonly Unit[]
  appStyle: string
  /** Style sheet by unit id, with the scope tokens unfilled. */
  styles: Readonly<Record<string, string>>
}
