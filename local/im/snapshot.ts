import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Store, Tables } from './domain/store'

type Row = Tables[keyof Tables]
type Line = [table: keyof Tables, key: string, row?: Row]

const write = (file: number, line: Line) => writeSync(file, `${JSON.stringify(line)}\n`)

function readLines(file: string): Line[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Line]
      } catch {
        // The last line may be torn by a kill in the middle of its write; an empty one ends the file.
        return []
      }
    })
}

/**
 * A store in one file of `folder`: a journal of rows, written through before `put` returns, so that nothing is lost when
 * the process is killed. It is compacted when it is opened. One process at a time.
 */
export function fileStore(folder: string): Store {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'im.journal')
  const tables = new Map<string, Map<string, Row>>()
  for (const [table, key, row] of readLines(file)) {
    const rows = tables.get(table) ?? new Map<string, Row>()
    if (row) rows.set(key, row)
    else rows.delete(key)
    tables.set(table, rows)
  }

  const draft = openSync(`${file}.new`, 'w')
  tables.forEach((rows, table) => rows.forEach((row, key) => write(draft, [table as keyof Tables, key, row])))
  fsyncSync(draft)
  closeSync(draft)
  renameSync(`${file}.new`, file)
  const journal = openSync(file, 'a')

  return {
    all: <T extends keyof Tables>(table: T) => [...(tables.get(table)?.values() ?? [])] as Tables[T][],
    put: (table, key, row) => void write(journal, [table, key, row]),
    remove: (table, key) => void write(journal, [table, key]),
    close: () => closeSync(journal),
  }
}
