/** Whether all of these are whole numbers from 0: counts, fen, seconds. */
export const areCounts = (...values: unknown[]): boolean =>
  values.every((value) => Number.isSafeInteger(value) && Number(value) >= 0)

/** The items of a list that can be read; a broken one does not take the others with it. */
export function listOf<T>(list: unknown, read: (fields: Record<string, unknown>) => T | null): T[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown) => {
    const value = typeof item === 'object' && item !== null ? read(item as Record<string, unknown>) : null
    return value === null ? [] : [value]
  })
}
