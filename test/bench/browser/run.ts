/**
 * What a busy room costs a real browser, beside the same time in an idle one; `SECONDS` says how long each is. Ends
 * with 1 when a bound is broken; says so and ends well where no browser is found.
 */
import { count, tableOf } from '../table'
import { brokenBounds, busyOf, MOST_HEAP_GROWTH, MOST_NODES_GROWTH, MOST_SHARE, MOST_TIMES } from './bounds'
import type { Span } from './bounds'
import { measurePage } from './measure'

const { SECONDS = '60' } = process.env

const { head, line } = tableOf([
  ['page', 22],
  ['script s', 10],
  ['all work s', 12],
  ['nodes', 8],
  ['heap MB', 9],
])
const row = (name: string, { script, work, nodes, heap }: Span) =>
  line([name, script.toFixed(2), work.toFixed(2), count(nodes), (heap / 1e6).toFixed(1)])

/** Whether there is a browser; says so when there is none. */
async function findsBrowser(): Promise<boolean> {
  const { default: findBrowser } = await import('../../support/find-browser.mjs')
  return findBrowser().then(
    () => true,
    (error: unknown) => {
      console.log(`Not measured in a browser: ${error instanceof Error ? error.message : String(error)}`)
      return false
    },
  )
}

async function main(): Promise<void> {
  if (!(await findsBrowser())) return
  console.log(`\nThe page in a browser, ${SECONDS} s idle and ${SECONDS} s busy, in real time.\n`)
  const measured = await measurePage(Number(SECONDS))
  const { idle, halves, seconds } = measured
  const busy = busyOf(measured)
  console.log(
    [head, row('idle', idle), row('busy, first half', halves[0]), row('busy, all', busy)].join('\n'),
  )
  console.log(
    `\nScript: ${(busy.script / idle.script).toFixed(1)} x idle, ${((busy.script / seconds) * 100).toFixed(1)} % of the time.`,
  )
  console.log(
    `Bounds: ${MOST_TIMES} x, ${MOST_SHARE * 100} %, and in the second half ${MOST_NODES_GROWTH} nodes` +
      ` and ${MOST_HEAP_GROWTH / 1e6} MB more.`,
  )
  const broken = brokenBounds(measured)
  if (broken.length === 0) return console.log('All are met.')
  broken.forEach((sentence) => console.error(`over the bounds: ${sentence}`))
  process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
