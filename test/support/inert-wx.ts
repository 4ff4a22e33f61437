/** As much of `wx` as lets tim-wx-sdk take this for a Mini Program; its socket never opens. */
const inertWx = {
  getSystemInfoSync: () => ({ fontSizeSetting: 16, platform: 'devtools' }),
  getNetworkType: ({ success }: { success(result: object): void }) => success({ networkType: 'wifi' }),
  onNetworkStatusChange: () => {},
  getStorageSync: () => '',
  setStorageSync: () => {},
  connectSocket: () => ({ onOpen() {}, onClose() {}, onMessage() {}, onError() {}, send() {}, close() {} }),
}

/** Puts it where the SDK looks, quietly and without real timers; to be done before the SDK is imported. */
export function beInertPhone(): void {
  jest.useFakeTimers()
  jest.spyOn(console, 'log').mockReturnValue()
  jest.spyOn(console, 'info').mockReturnValue()
  Object.assign(globalThis, { wx: inertWx, window: undefined, getApp: () => undefined, __wxConfig: {} })
}
