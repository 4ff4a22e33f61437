import { connectSocket } from './socket'
import { request } from './request'

type NetworkStatus = { isConnected: boolean; networkType: string }

function createDevice() {
  const storage = new Map<string, string>()
  const network = { isConnected: true, networkType: 'wifi' }
  const onNetwork = new Set<(status: NetworkStatus) => void>()
  const onShow = new Set<(options: object) => void>()
  const onHide = new Set<() => void>()

  const wx = {
    connectSocket,
    request,
    // The SDK takes this for WeChat only with a truthy fontSizeSetting.
    getSystemInfoSync: () => ({
      fontSizeSetting: 16,
      platform: 'devtools',
      model: 'node',
      version: '8.0.50',
      system: 'node',
      SDKVersion: '3.7.0',
    }),
    getAppBaseInfo: () => ({ language: 'en' }),
    getNetworkType: ({ success }: { success?: (answer: { networkType: string }) => void }) =>
      void setImmediate(() => success?.({ networkType: network.networkType })),
    onNetworkStatusChange: (listen: (status: NetworkStatus) => void) => void onNetwork.add(listen),
    offNetworkStatusChange: (listen?: (status: NetworkStatus) => void) =>
      listen ? void onNetwork.delete(listen) : onNetwork.clear(),
    onAppShow: (listen: (options: object) => void) => void onShow.add(listen),
    offAppShow: (listen: (options: object) => void) => void onShow.delete(listen),
    onAppHide: (listen: () => void) => void onHide.add(listen),
    offAppHide: (listen: () => void) => void onHide.delete(listen),
    getStorageSync: (key: string) => JSON.parse(storage.get(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
  }

  return {
    /** The global `wx` of this phone; a program may add what its sources use beyond the chat. */
    wx,
    /** Switches the phone to another network, or off with 'none'; a change of type makes the SDK reconnect. */
    setNetwork(networkType: string) {
      Object.assign(network, { networkType, isConnected: networkType !== 'none' })
      onNetwork.forEach((listen) => listen({ ...network }))
    },
    /** The user comes back to the Mini Program. */
    show: () => onShow.forEach((listen) => listen({ path: '', query: {}, scene: 1001 })),
    /** The user leaves the Mini Program for another app. */
    hide: () => onHide.forEach((listen) => listen()),
  }
}

/**
 * The phone around the program: installs `wx`, `getApp` and `__wxConfig` as globals, enough for both SDKs.
 * The SDK looks at its surroundings once, while it loads: import this module before any SDK.
 */
export const device = createDevice()

Object.assign(globalThis, { wx: device.wx, getApp: () => undefined, __wxConfig: { pages: [] } })
