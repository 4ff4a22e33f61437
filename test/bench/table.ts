/** How a column is written: its head, and its width; the first is flush left, the others right. */
export type Column = readonly [head: string, width: number]

/** Writes rows of a table, one line each. */
export const tableOf = (columns: readonly Column[]) => {
  const line = (cells: readonly string[]) =>
    columns
      .map(([, width], i) => {
        const cell = cells[i] ?? ''
        return i === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('')
  return { head: line(columns.map(([head]) => head)), line }
}

/** A number with separators, as in 12,345. */
export const count = (value: number): string => value.toLocaleString('en-US')
