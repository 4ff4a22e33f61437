/** Asks until the answer is truthy, and gives it; rejects after 30 s with what was waited for. For what tells nobody when it changes. */
export async function eventually<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T>> {
  for (const end = Date.now() + 30_000; ;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited 30 s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
