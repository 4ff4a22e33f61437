import { enterOptions, launchOptions } from '../router/app'
import { settings } from '../settings'
import { call, nothing } from './api'

const userKey = 'visitor'

/** Who holds this phone: `?as=`, else the name of the phone, else a visitor that stays the same in this browser. */
function user(): string {
  const named = settings.as || settings.phone
  if (named) return named
  const known = localStorage.getItem(userKey)
  if (known) return known
  const fresh = `visitor-${Math.random().toString(36).slice(2, 6)}`
  localStorage.setItem(userKey, fresh)
  return fresh
}

const envVersion = settings.env === 'trial' || settings.env === 'release' ? settings.env : 'develop'

/** Who uses the phone and how the Mini Program was opened. */
export const accountApi = {
  login: call('login', () => ({ code: `local:${user()}` })),
  checkSession: nothing('checkSession'),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion, version: '' }, plugin: {} }),
  getExtConfigSync: () => ({ origin: location.origin }),
  getExtConfig: call('getExtConfig', () => ({ extConfig: { origin: location.origin } })),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: enterOptions,
}
