/** The wire between server and clients, while it is not as it should be. */
export function createLine() {
  const queue: { due: number; send: () => void }[] = []
  let halfOpen = false
  let delay = 0
  let jitter = 0

  function drain() {
    for (let next = queue[0]; next && next.due <= Date.now(); next = queue[0]) {
      queue.shift()
      next.send()
    }
    const [next] = queue
    if (next) setTimeout(drain, next.due - Date.now()).unref()
  }

  return {
    isHalfOpen: () => halfOpen,
    /** Sockets stay open, and nothing gets through either way, as behind a router that forgot them. */
    setHalfOpen(on: boolean) {
      halfOpen = on
    },
    /** Everything the server sends arrives `ms` later and by chance up to `more`, in order. */
    setDelay(ms: number, more = 0) {
      delay = ms
      jitter = more
    },
    /** Sends a frame as the line is now. */
    leave(send: () => void) {
      if (halfOpen) return
      queue.push({ due: Date.now() + delay + Math.random() * jitter, send })
      if (queue.length === 1) drain()
    },
  }
}
