import { PATIENCE_MS } from './patience'

/** Asks until the answer is truthy, and gives it; rejects, once patience is over, with what was waited for. For what tells nobody when it changes. */
export async function eventually<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T>> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
