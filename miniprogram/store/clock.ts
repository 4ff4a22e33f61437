import { serverNow } from '../services/server-time'

/** Time as the store sees it, injected so that tests own it. `after` and `every` return their own undo. */
export interface Clock {
  /** Milliseconds since the epoch, by the backend's clock as far as it is known. */
  now(): number
  after(ms: number, run: () => void): () => void
  every(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: serverNow,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  every(ms, run) {
    const timer = setInterval(run, ms)
    return () => clearInterval(timer)
  },
}
