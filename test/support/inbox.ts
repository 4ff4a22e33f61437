import { PATIENCE_MS } from './patience'

/** What came in, and the waits for more of it; `brief` is an item in a failed wait's complaint. */
export function createInbox<T>(brief: (item: T) => string) {
  const items: T[] = []
  const watchers = new Set<() => void>()
  return {
    /** Everything so far, oldest first. */
    items: items as readonly T[],
    add(item: T) {
      items.push(item)
      watchers.forEach((watch) => watch())
    },
    /** Resolves with the first answer of `look` that is not undefined, asked now and whenever something came in. */
    until: <Found>(look: (items: readonly T[]) => Found | undefined, what: string) =>
      new Promise<Found>((resolve, reject) => {
        const late = () => reject(new Error(`no ${what} among: ${items.map(brief).join(', ')}`))
        const timer = setTimeout(late, PATIENCE_MS)
        const watch = () => {
          const found = look(items)
          if (found === undefined) return
          clearTimeout(timer)
          watchers.delete(watch)
          resolve(found)
        }
        watchers.add(watch)
        watch()
      }),
  }
}
