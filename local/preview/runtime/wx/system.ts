import { measures, phone, screenSize } from '../frame/phone'
import { topPage } from '../router/stack'
import { language } from '../settings'
import { call } from './api'

function getWindowInfo() {
  const { width, height } = screenSize()
  const barHeight = topPage()?.view.barHeight ?? 0
  const top = measures.statusBar
  const bottom = height - measures.homeIndicator
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - barHeight,
    statusBarHeight: top,
    screenTop: barHeight,
    safeArea: { left: 0, right: width, width, top, bottom, height: bottom - top },
  }
}

const getAppBaseInfo = () => ({
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language,
  theme: 'light',
  enableDebug: false,
  fontSizeSetting: 16,
  host: { env: 'WeChat' },
})

const getDeviceInfo = () => ({
  brand: 'devtools',
  model: 'Browser preview',
  system: 'iOS 17.0',
  platform: 'devtools',
  benchmarkLevel: 1,
  memorySize: '4096',
})

const getSystemInfoSync = () => ({ ...getWindowInfo(), ...getAppBaseInfo(), ...getDeviceInfo() })

function getMenuButtonBoundingClientRect() {
  const { width, height, right, top } = measures.capsule
  const edge = phone.clientWidth - right
  return { width, height, top, bottom: top + height, left: edge - width, right: edge }
}

/** The phone, its screen and the base library. */
export const systemApi = {
  env: { USER_DATA_PATH: 'http://usr' },
  canIUse: () => true,
  nextTick: (callback: () => void) => queueMicrotask(callback),
  getWindowInfo,
  getAppBaseInfo,
  getDeviceInfo,
  getSystemInfoSync,
  getSystemInfo: call('getSystemInfo', getSystemInfoSync),
  getSystemInfoAsync: call('getSystemInfoAsync', getSystemInfoSync),
  getMenuButtonBoundingClientRect,
}
