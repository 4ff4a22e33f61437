/** Asks until the answer is truthy, and gives it; rejects after `limit` ms with what was waited for. For what tells nobody when it changes. */
export async function eventually<T>(
  look: () => T | Promise<T>,
  what: string,
  limit = 8000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + limit; ;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
