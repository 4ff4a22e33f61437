/**
 * Who asks for the same while it is being read shares the next reading: an answer is never older than its question, and
 * a crowd that asks at once costs two readings.
 */
export function together<T>(read: (key: string) => Promise<T>) {
  const next = new Map<string, Promise<T>>()
  const last = new Map<string, Promise<unknown>>()

  return (key: string): Promise<T> => {
    const joined = next.get(key)
    if (joined) return joined
    const reading = (last.get(key) ?? Promise.resolve()).then(() => {
      next.delete(key)
      return read(key)
    })
    next.set(key, reading)
    const end = reading
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === end) last.delete(key)
      })
    last.set(key, end)
    return reading
  }
}
