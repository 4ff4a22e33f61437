import { call, listening } from './api'

interface NetworkStatus {
  isConnected: boolean
  networkType: 'wifi' | 'none'
}

const listeners = new Set<(status: NetworkStatus) => void>()
const { on, off } = listening(listeners)

const networkType = (): NetworkStatus['networkType'] => (navigator.onLine ? 'wifi' : 'none')

for (const type of ['online', 'offline']) {
  addEventListener(type, () => {
    const status = { isConnected: navigator.onLine, networkType: networkType() }
    for (const listener of [...listeners]) listener(status)
  })
}

/** Whether the browser is online. */
export const networkApi = {
  getNetworkType: call('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: on,
  offNetworkStatusChange: off,
}
