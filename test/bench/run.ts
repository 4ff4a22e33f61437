/**
 * What the comment list costs: bytes and calls of setData, rows in the page, heap, for rooms of growing length,
 * beside the usual whole-list way. Ends with 1 when a bound is broken.
 */
import './page'
import '../support/mp/framework'
import { brokenBounds, MOST_DRIFT, MOST_HEAP_GROWTH, MOST_ROWS, MOST_TIMES } from './bounds'
import type { Measured } from './bounds'
import { COMMENT_BYTES } from './comments'
import { BURST, measureList } from './list'
import { KEPT, measureWholeList } from './whole-list'

const SIZES = [1000, 10_000, 100_000]

type Counted = Pick<Measured, 'comments' | 'commentBytes' | 'calls' | 'bytes'> & Partial<Measured>

const heads = ['way', 'comments', 'setData calls', 'bytes', 'x comments', 'rows', 'heap MB', 'ms']
const widths = [26, 10, 15, 16, 12, 6, 9, 8]
const line = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('')
const count = (value: number) => value.toLocaleString('en-US')

const row = (way: string, { comments, commentBytes, calls, bytes, mostRows, heap, ms }: Counted) =>
  line([
    way,
    count(comments),
    count(calls),
    count(bytes),
    (bytes / commentBytes).toFixed(3),
    mostRows === undefined ? '' : count(mostRows),
    heap === undefined ? '' : (heap / 1e6).toFixed(1),
    ms === undefined ? '' : count(Math.round(ms)),
  ])

async function main(): Promise<void> {
  console.log(`Comments of ${COMMENT_BYTES} bytes (id, userID, name, text as JSON) in bursts of ${BURST}.`)
  console.log(`Bytes are the JSON handed to setData.\n`)
  console.log(line(heads))
  for (const size of SIZES) console.log(row(`whole list of ${KEPT}`, measureWholeList(size)))
  const broken: string[] = []
  for (const reading of [false, true]) {
    const way = reading ? 'this list, scrolled up' : 'this list'
    const runs: Measured[] = []
    for (const size of SIZES) {
      const run = await measureList(size, reading)
      runs.push(run)
      console.log(row(way, run))
    }
    broken.push(...brokenBounds(runs).map((sentence) => `${way}: ${sentence}`))
  }
  console.log(
    `\nBounds: ${MOST_TIMES} x, one call per burst, ${MOST_ROWS} rows, bytes per comment within ${MOST_DRIFT * 100} %,` +
      ` heap growth ${MOST_HEAP_GROWTH / 1e6} MB, a reader who scrolled up left alone.`,
  )
  if (broken.length === 0) return console.log('All are met.')
  broken.forEach((sentence) => console.error(`over the bounds: ${sentence}`))
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
