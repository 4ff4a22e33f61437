import { answer, call, type Callbacks } from './api'
import { checkUrl } from './domains'
import { inAirplaneMode, onNetworkLost } from './network'

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
  const heard = new AbortController()
  const lose = () => {
    undo()
    heard.abort()
    socket?.close()
    emit('error', { errMsg: 'The network connection was lost.' })
    emit('close', { code: 1006, reason: 'abnormal closure' })
  }
  const undo = onNetworkLost(lose)

  const connect = async () => {
    const url = checkUrl(options.url, ['ws:', 'wss:'])
    // As on a phone: the call itself succeeds, the failure is the socket's.
    if (inAirplaneMode()) return void setTimeout(lose)
    socket = new WebSocket(url, options.protocols ?? [])
    socket.binaryType = 'arraybuffer'
    const { signal } = heard
    socket.addEventListener('open', () => emit('open', { header: {} }), { signal })
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string | ArrayBuffer>) => emit('message', { data }),
      { signal },
    )
    socket.addEventListener('error', () => emit('error', { errMsg: 'connect error' }), { signal })
    socket.addEventListener(
      'close',
      ({ code, reason }) => {
        undo()
        emit('close', { code, reason })
      },
      { signal },
    )
  }
  const connected = connect().then(() => ({}))
  void answer('connectSocket', options, connected).then(() =>
    connected.catch((error: Error) => {
      undo()
      emit('error', { errMsg: error.message })
      emit('close', { code: 1006, reason: error.message })
    }),
  )

  return {
    get readyState() {
      return heard.signal.aborted ? WebSocket.CLOSED : (socket?.readyState ?? WebSocket.CLOSED)
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
