import { storagePrefix } from '../settings'
import { call } from './api'

interface Keyed {
  key: string
}

const keys = () =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(storagePrefix))
    .map((name) => name.slice(storagePrefix.length))

/** A stored value; `''` where there is none, as in WeChat. */
function getStorageSync(key: string): unknown {
  const text = localStorage.getItem(storagePrefix + key)
  return text === null ? '' : (JSON.parse(text) as { value?: unknown }).value
}

function setStorageSync(key: string, value: unknown): void {
  localStorage.setItem(storagePrefix + key, JSON.stringify({ value }))
}

function removeStorageSync(key: string): void {
  localStorage.removeItem(storagePrefix + key)
}

const clearStorageSync = () => keys().forEach(removeStorageSync)
const getStorageInfoSync = () => ({ keys: keys(), currentSize: 1, limitSize: 10240 })

/** Storage of this phone, kept in the browser. */
export const storageApi = {
  getStorageSync,
  setStorageSync,
  removeStorageSync,
  clearStorageSync,
  getStorageInfoSync,
  getStorage: call('getStorage', ({ key }: Keyed) => {
    if (!keys().includes(key)) throw new Error('data not found')
    return { data: getStorageSync(key) }
  }),
  setStorage: call('setStorage', ({ key, data }: Keyed & { data: unknown }) => {
    setStorageSync(key, data)
    return {}
  }),
  removeStorage: call('removeStorage', ({ key }: Keyed) => {
    removeStorageSync(key)
    return {}
  }),
  clearStorage: call('clearStorage', () => {
    clearStorageSync()
    return {}
  }),
  getStorageInfo: call('getStorageInfo', getStorageInfoSync),
}
