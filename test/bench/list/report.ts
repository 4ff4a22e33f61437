import { COMMENT_BYTES } from '../comments'
import { count, tableOf } from '../table'
import {
  brokenBounds,
  MOST_ANCHOR_BYTES,
  MOST_DRIFT,
  MOST_HEAP_GROWTH,
  MOST_ROWS,
  MOST_TIMES,
} from './bounds'
import type { Measured } from './bounds'
import { BURST, measureList } from './measure'
import { KEPT, measureWholeList } from './whole-list'

const SIZES = [1000, 10_000, 100_000]

type Counted = Pick<Measured, 'comments' | 'commentBytes' | 'calls' | 'bytes'> & Partial<Measured>

const { head, line } = tableOf([
  ['way', 26],
  ['comments', 10],
  ['setData calls', 15],
  ['anchors', 10],
  ['bytes', 16],
  ['x comments', 12],
  ['rows', 6],
  ['heap MB', 9],
  ['ms', 8],
])

const row = (way: string, { comments, commentBytes, calls, anchors, bytes, mostRows, heap, ms }: Counted) =>
  line([
    way,
    count(comments),
    count(calls),
    anchors === undefined ? '' : count(anchors),
    count(bytes),
    (bytes / commentBytes).toFixed(3),
    mostRows === undefined ? '' : count(mostRows),
    heap === undefined ? '' : (heap / 1e6).toFixed(1),
    ms === undefined ? '' : count(Math.round(ms)),
  ])

/**
 * What the comment list costs: bytes and calls of setData, rows in the page, heap, for rooms of growing length,
 * beside the usual whole-list way. Resolves with the bounds that it breaks.
 */
export async function reportList(): Promise<string[]> {
  console.log(`The comment list: comments of ${COMMENT_BYTES} bytes (id, userID, name, text as JSON) in`)
  console.log(`bursts of ${BURST}. Bytes are the JSON handed to setData.\n`)
  console.log(head)
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
    `\nBounds: ${MOST_TIMES} x, one call and one anchor of ${MOST_ANCHOR_BYTES} bytes per burst, ${MOST_ROWS} rows, bytes per comment within ${MOST_DRIFT * 100} %,` +
      ` heap growth ${MOST_HEAP_GROWTH / 1e6} MB, a reader who scrolled up left alone.`,
  )
  return broken
}
