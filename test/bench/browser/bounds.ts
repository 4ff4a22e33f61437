/** What the browser counted: seconds of script and of all its work in a span; DOM nodes and bytes of heap at its end, after a collection of garbage. */
export interface Span {
  readonly script: number
  readonly work: number
  readonly nodes: number
  readonly heap: number
}

/** A page that was idle for so many seconds, then busy for as long, in two halves. */
export interface Measured {
  readonly seconds: number
  readonly idle: Span
  readonly halves: readonly [Span, Span]
}

/** Script of the busy span, in times of the idle one, which runs next to none, and as a share of its time. */
export const MOST_TIMES = 1500
export const MOST_SHARE = 0.4
/** What the second busy half may leave behind, in nodes, as some gifts and hearts are on screen, and in bytes. */
export const MOST_NODES_GROWTH = 300
export const MOST_HEAP_GROWTH = 2_000_000

export const busyOf = ({ halves: [first, second] }: Measured): Span => ({
  ...second,
  script: first.script + second.script,
  work: first.work + second.work,
})

/** Which bounds a page breaks, as sentences. */
export function brokenBounds(measured: Measured): string[] {
  const { seconds, idle, halves } = measured
  const { script } = busyOf(measured)
  const [first, second] = halves
  const [nodes, heap] = [second.nodes - first.nodes, second.heap - first.heap]
  const [times, share] = [script / idle.script, script / seconds]
  const broken: [boolean, string][] = [
    [times > MOST_TIMES, `${times.toFixed(1)} x the script of an idle span, at most ${MOST_TIMES} x`],
    [
      share > MOST_SHARE,
      `script takes ${(share * 100).toFixed(1)} % of the time, at most ${MOST_SHARE * 100} %`,
    ],
    [nodes > MOST_NODES_GROWTH, `the second half left ${nodes} more nodes, at most ${MOST_NODES_GROWTH}`],
    [heap > MOST_HEAP_GROWTH, `the second half left ${heap} bytes more, at most ${MOST_HEAP_GROWTH}`],
  ]
  return broken.flatMap(([is, sentence]) => (is ? [`in the browser: ${sentence}`] : []))
}
