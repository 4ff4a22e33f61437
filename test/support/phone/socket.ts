import { WebSocket } from 'ws'

type Listener<T> = (value: T) => void
type Settle = Listener<{ errMsg: string }> | undefined

/** What `wx.connectSocket` takes, as far as the SDK uses it. */
export interface SocketOptions {
  url: string
  fail?: Settle
  complete?: Settle
}

/** Whether a phone in a test may reach this address: nothing outside this machine is ever spoken to. */
export const isLocal = (url: string) => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname)

const validCode = (asked: unknown) => {
  const code = typeof asked === 'object' && asked !== null ? (asked as { code?: unknown }).code : asked
  return typeof code === 'number' && code >= 3000 && code <= 4999 ? code : 1000
}

/** Opens a SocketTask on a real WebSocket. Listeners add up, as on a phone; binary frames arrive as ArrayBuffer. */
export function connectSocket({ url, fail, complete }: SocketOptions) {
  const opened: Listener<object>[] = []
  const closed: Listener<{ code: number; reason: string }>[] = []
  const received: Listener<{ data: string | ArrayBuffer }>[] = []
  const failed: Listener<{ errMsg: string }>[] = []
  const allowed = isLocal(url)
  const socket = new WebSocket(allowed ? url : 'ws://127.0.0.1:1')
  socket.binaryType = 'arraybuffer'
  socket.on('open', () => opened.forEach((listen) => listen({ header: {} })))
  socket.on('close', (code, reason) =>
    closed.forEach((listen) => listen({ code, reason: reason.toString() })),
  )
  socket.on('message', (data, isBinary) => {
    const content = isBinary ? (data as ArrayBuffer) : (data as Buffer).toString()
    received.forEach((listen) => listen({ data: content }))
  })
  socket.on('error', ({ message }) => failed.forEach((listen) => listen({ errMsg: message })))
  const outcome = { errMsg: allowed ? 'connectSocket:ok' : 'connectSocket:fail url not in domain list' }
  queueMicrotask(() => {
    if (!allowed) fail?.(outcome)
    complete?.(outcome)
  })
  return {
    onOpen: (listen: Listener<object>) => void opened.push(listen),
    onClose: (listen: Listener<{ code: number; reason: string }>) => void closed.push(listen),
    onMessage: (listen: Listener<{ data: string | ArrayBuffer }>) => void received.push(listen),
    onError: (listen: Listener<{ errMsg: string }>) => void failed.push(listen),
    send(frame: { data: string | ArrayBuffer; success?: Settle; fail?: Settle }) {
      if (socket.readyState !== WebSocket.OPEN)
        return frame.fail?.({ errMsg: 'sendSocketMessage:fail not open' })
      socket.send(frame.data)
      return frame.success?.({ errMsg: 'sendSocketMessage:ok' })
    },
    close: (asked?: unknown) => socket.close(validCode(asked)),
  }
}
