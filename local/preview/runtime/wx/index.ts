import { notice } from '../notices/notices'
import { accountApi } from './account'
import { deviceApi } from './device'
import { dialogsApi } from './dialogs'
import { filesApi } from './files'
import { lifecycleApi } from './lifecycle'
import { mediaApi } from './media'
import { navigationApi } from './navigation'
import { networkApi } from './network'
import { privacyApi } from './privacy'
import { requestApi } from './request'
import { selectorQueryApi } from './selector-query'
import { socketApi } from './socket'
import { storageApi } from './storage'
import { systemApi } from './system'

const api: Readonly<Record<string, unknown>> = {
  ...accountApi,
  ...deviceApi,
  ...dialogsApi,
  ...filesApi,
  ...lifecycleApi,
  ...mediaApi,
  ...navigationApi,
  ...networkApi,
  ...privacyApi,
  ...requestApi,
  ...selectorQueryApi,
  ...socketApi,
  ...storageApi,
  ...systemApi,
}

/** Asked for by the chat SDK, on a phone too, only to learn where it runs. */
const probes = new Set(['createGamePortal'])

/** `wx`: every call the preview has; asking for another one says so by name and finds nothing. */
export const wx: object = new Proxy(api, {
  get(target, name): unknown {
    if (typeof name === 'string' && !(name in target) && !probes.has(name))
      notice(`wx.${name} is not part of the preview`)
    return Reflect.get(target, name)
  },
})
