import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import { launch } from '../../support/browser'
import { started } from '../../support/started'
import { factsOf } from '../room/facts'
import type { Told } from '../room/facts'
import type { Measured, Span } from './bounds'
import { openPage } from './open-page'
import type { BusyPage } from './open-page'

/** Facts that come within this time are told together, in ms; an idle page is told of none as often. */
const TICK_MS = 100
const TICKS = 1000 / TICK_MS

async function metricsOf(devtools: CDPSession): Promise<Span> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    script: value('ScriptDuration'),
    work: value('TaskDuration'),
    nodes: value('Nodes'),
    heap: value('JSHeapUsedSize'),
  }
}

/** What one span costs; its own collection of garbage is not counted. */
async function spanOf(devtools: CDPSession, run: () => Promise<void>): Promise<Span> {
  const before = await metricsOf(devtools)
  await run()
  const after = await metricsOf(devtools)
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
  const { nodes, heap } = await metricsOf(devtools)
  return { script: after.script - before.script, work: after.work - before.work, nodes, heap }
}

/** Tells the page in real time what happens from one second to another. */
async function tellSeconds(page: BusyPage, from: number, to: number, factsIn: (second: number) => Told[]) {
  const startedAt = performance.now()
  for (let tick = from * TICKS; tick < to * TICKS; tick++) {
    const facts = factsIn(Math.floor(tick / TICKS))
    const inTick = ({ at }: Told) => Math.floor(at / TICK_MS) === tick % TICKS
    await page.tell(facts.filter(inTick))
    await wait(Math.max(0, startedAt + (tick + 1 - from * TICKS) * TICK_MS - performance.now()))
  }
}

/** The real page on the running whole, in the browser that was found: idle for so long, then as long busy. */
export async function measurePage(seconds: number): Promise<Measured> {
  const live = await started()
  const browser = await launch()
  try {
    const page = await openPage(browser, live.origin)
    const devtools = await page.page.context().newCDPSession(page.page)
    await devtools.send('Performance.enable')
    const half = Math.ceil(seconds / 2)
    const busy = (second: number) => factsOf(second, page.offer)
    const idle = await spanOf(devtools, () => tellSeconds(page, 0, seconds, () => []))
    const first = await spanOf(devtools, () => tellSeconds(page, 0, half, busy))
    const second = await spanOf(devtools, () => tellSeconds(page, half, seconds, busy))
    if (page.errors.length > 0) throw new Error(`the page printed: ${page.errors.join('\n')}`)
    return { seconds, idle, halves: [first, second] }
  } finally {
    await browser.close()
    await live.stop()
  }
}
