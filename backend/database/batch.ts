/** More than this waits for no database: it is lost rather than the process. */
const MOST_WAITING = 20_000
const MOST_AT_ONCE = 1000

interface Waiting<Item> {
  readonly item: Item
  readonly settle: () => void
  readonly fail: (error: unknown) => void
}

/**
 * Group commit: items that come while a write is under way go into the next one, all together. Each promise settles once
 * its item is written. `write` gets the items in the order they came and is tried twice, so it must be fit to be repeated.
 */
export function batched<Item>(write: (items: readonly Item[]) => Promise<unknown>) {
  const waiting: Waiting<Item>[] = []
  let isWriting = false

  async function drain() {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MOST_AT_ONCE)
      const items = batch.map(({ item }) => item)
      await write(items)
        .catch(() => write(items))
        .then(
          () => batch.forEach(({ settle }) => settle()),
          (error: unknown) => batch.forEach(({ fail }) => fail(error)),
        )
    }
    isWriting = false
  }

  return (item: Item) =>
    new Promise<void>((settle, fail) => {
      if (waiting.length >= MOST_WAITING) return fail(new Error('the database does not keep up'))
      waiting.push({ item, settle, fail })
      if (!isWriting) void drain()
    })
}
