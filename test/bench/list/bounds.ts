/** What one run counted. Bytes are those of the JSON that is handed to setData. */
export interface Measured {
  readonly comments: number
  readonly commentBytes: number
  /** Calls but those of the anchors, which only scroll the list to its end. */
  readonly calls: number
  /** Most of these calls that one burst made. */
  readonly mostCalls: number
  readonly anchors: number
  readonly mostAnchors: number
  /** Bytes of the largest anchor. */
  readonly anchorBytes: number
  /** Bytes of all calls, the anchors too. */
  readonly bytes: number
  /** Most rows that were in the page at once. */
  readonly mostRows: number
  /** Changes of rows while the reader had scrolled up. */
  readonly disturbances: number
  /** Bytes of heap in use at the end, after a collection of garbage. */
  readonly heap: number
  /** Milliseconds from the first to the last burst; printed, never judged. */
  readonly ms: number
}

export const MOST_TIMES = 1.15
export const MOST_ANCHOR_BYTES = 40
export const MOST_ROWS = 120
export const MOST_DRIFT = 0.02
/** Heap, in bytes, that the longest run may end with beyond the one before it. */
export const MOST_HEAP_GROWTH = 2_000_000

export const timesOf = ({ bytes, commentBytes }: Measured) => bytes / commentBytes
const perComment = ({ bytes, comments }: Measured) => bytes / comments

/** Which bounds the runs of one scenario break, as sentences; the runs go from the fewest comments to the most. */
export function brokenBounds(runs: readonly Measured[]): string[] {
  const each = runs.flatMap((run) => {
    const { comments, mostCalls, mostAnchors, anchorBytes, mostRows, disturbances } = run
    const broken: [boolean, string][] = [
      [timesOf(run) > MOST_TIMES, `${timesOf(run).toFixed(3)} x the bytes, at most ${MOST_TIMES} x`],
      [mostCalls > 1, `${mostCalls} calls for one burst`],
      [mostAnchors > 1, `${mostAnchors} anchors for one burst`],
      [anchorBytes > MOST_ANCHOR_BYTES, `an anchor has ${anchorBytes} bytes, at most ${MOST_ANCHOR_BYTES}`],
      [mostRows > MOST_ROWS, `${mostRows} rows in the page, at most ${MOST_ROWS}`],
      [disturbances > 0, `the reader was disturbed ${disturbances} times`],
    ]
    return broken.flatMap(([is, sentence]) => (is ? [`${comments} comments: ${sentence}`] : []))
  })
  return [...each, ...brokenGrowth(runs)]
}

function brokenGrowth(runs: readonly Measured[]): string[] {
  const costs = runs.map(perComment)
  const drift = Math.max(...costs) / Math.min(...costs) - 1
  const [before, last] = runs.slice(-2)
  const heap = before && last ? last.heap - before.heap : 0
  return [
    ...(drift > MOST_DRIFT
      ? [`bytes per comment differ by ${(drift * 100).toFixed(1)} % between sizes`]
      : []),
    ...(heap > MOST_HEAP_GROWTH ? [`the heap grew by ${heap} bytes between the two longest runs`] : []),
  ]
}
