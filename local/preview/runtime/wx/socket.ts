import { answer, call, type Callbacks } from './api'
import { checkUrl } from './domains'

interface SocketOptions {
  url: string
  protocols?: string[]
}

interface SocketEvents {
  open: { header: Record<string, string> }
  message: { data: string | ArrayBuffer }
  close: { code: number; reason: string }
  error: { errMsg: string }
}

type Listeners = { [Name in keyof SocketEvents]: ((event: SocketEvents[Name]) => void)[] }

/** Codes a page may close a socket with; WeChat takes any. */
const closeCode = (code: number | undefined) =>
  code === 1000 || (code && code >= 3000 && code < 5000) ? code : 1000

/** `wx.connectSocket`: a WebSocket to a host of the domain list; every on* adds one more listener, as in WeChat. */
function connectSocket(options: SocketOptions & Callbacks<object>) {
  const listeners: Listeners = { open: [], message: [], close: [], error: [] }
  const emit = <Name extends keyof SocketEvents>(name: Name, event: SocketEvents[Name]) => {
    for (const listener of [...listeners[name]]) listener(event)
  }
  const on = <Name extends keyof SocketEvents>(name: Name) => {
    return (listener: (event: SocketEvents[Name]) => void): void => void listeners[name].push(listener)
  }

  let socket: WebSocket | undefined
  const connect = async () => {
    socket = new WebSocket(checkUrl(options.url, ['ws:', 'wss:']), options.protocols ?? [])
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => emit('open', { header: {} }))
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) =>
      emit('message', { data }),
    )
    socket.addEventListener('close', ({ code, reason }) => emit('close', { code, reason }))
    socket.addEventListener('error', () => emit('error', { errMsg: 'connect error' }))
    return {}
  }
  const connected = connect()
  void answer('connectSocket', options, connected).then(() =>
    connected.catch((error: Error) => {
      emit('error', { errMsg: error.message })
      emit('close', { code: 1006, reason: error.message })
    }),
  )

  return {
    get readyState() {
      return socket?.readyState ?? WebSocket.CLOSED
    },
    onOpen: on('open'),
    onMessage: on('message'),
    onClose: on('close'),
    onError: on('error'),
    send: call('sendSocketMessage', ({ data }: { data: string | ArrayBuffer }) => {
      if (socket?.readyState !== WebSocket.OPEN) throw new Error('SocketTask.readyState is not OPEN')
      socket.send(data)
      return {}
    }),
    // The SDK closes with a bare number where WeChat documents { code, reason }.
    close(how?: number | ({ code?: number; reason?: string } & Callbacks<object>)) {
      const { code, reason } = typeof how === 'number' ? { code: how, reason: undefined } : (how ?? {})
      socket?.close(closeCode(code), reason)
      if (typeof how === 'object') void answer('closeSocket', how, Promise.resolve({}))
    },
  }
}

/** WebSocket. */
export const socketApi = { connectSocket }
