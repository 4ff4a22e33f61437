import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** What a line does to the first connection that carries the word. */
interface Cut {
  readonly word: string
  /** Whether the server gets the word, and only its answer is lost. */
  readonly after: boolean
  readonly done: () => void
}

/** A line to the PostgreSQL at `url` that can break; `url` of the result goes through it. */
export async function openLine(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let cut: Cut | null = null
  let isStalled = false

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const ends = [near, far]
    const end = () => ends.forEach((socket) => socket.destroy())
    for (const socket of ends) {
      sockets.add(socket)
      socket
        .on('error', end)
        .on('close', end)
        .on('close', () => sockets.delete(socket))
    }
    let isLast = false
    near.on('data', (bytes) => {
      if (isStalled) return
      if (cut && bytes.includes(cut.word)) {
        isLast = cut.after
        cut.done()
        cut = null
        if (!isLast) return end()
      }
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (isLast) return end()
      if (!isStalled) near.write(bytes)
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const end = () => sockets.forEach((socket) => socket.destroy())
  const down = () => {
    const closed = new Promise((resolve) => server.close(resolve))
    end()
    return closed
  }

  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    /** Breaks every connection and takes no other. */
    down,
    /** Takes connections again. */
    up: () => listen(port),
    /** Lets nothing through, and says nothing about it. */
    stall: () => void (isStalled = true),
    /** Lets all through again; connections that hung are broken. */
    flow() {
      isStalled = false
      end()
    },
    /** Breaks the first connection that is about to send a word; resolves when it did. */
    cutBefore: (word: string) => new Promise<void>((done) => (cut = { word, after: false, done })),
    /** Breaks the first connection that has sent a word, before the answer; resolves when it did. */
    cutAfter: (word: string) => new Promise<void>((done) => (cut = { word, after: true, done })),
    close: async () => void (server.listening && (await down())),
  }
}

export type DatabaseLine = Awaited<ReturnType<typeof openLine>>
