import { call, listening } from './api'

interface NetworkStatus {
  isConnected: boolean
  networkType: 'wifi' | 'none'
}

const listeners = new Set<(status: NetworkStatus) => void>()
const { on, off } = listening(listeners)
const openConnections = new Set<() => void>()
let airplaneMode = false

function status(): NetworkStatus {
  const isConnected = navigator.onLine && !airplaneMode
  return { isConnected, networkType: isConnected ? 'wifi' : 'none' }
}

function tell(): void {
  for (const listener of [...listeners]) listener(status())
}

for (const type of ['online', 'offline']) addEventListener(type, tell)

/** Why a request fails on a phone without network. */
export const noNetwork = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'

/** Whether this phone alone is cut off. */
export const inAirplaneMode = (): boolean => airplaneMode

/** Cuts this phone off, with everything that is open, or brings it back. The rest of the browser stays as it is. */
export function setAirplaneMode(on: boolean): void {
  if (airplaneMode === on) return
  airplaneMode = on
  if (on) for (const cut of [...openConnections]) cut()
  tell()
}

/** Names what is cut when the phone loses its network; returns its own undo. */
export function onNetworkLost(cut: () => void): () => void {
  openConnections.add(cut)
  return () => void openConnections.delete(cut)
}

/** Whether the browser is online and the phone not in airplane mode. */
export const networkApi = {
  getNetworkType: call('getNetworkType', () => ({ networkType: status().networkType })),
  onNetworkStatusChange: on,
  offNetworkStatusChange: off,
}
