import type { Page } from 'playwright-core'

/** Real time between two steps, in ms: what a step brings about is sent and answered meanwhile. */
const BREATH_MS = 50

/** Gives a page, and the phones in it, a clock that runs as ever but can be advanced; before it is opened. */
export const useQuickTime = (page: Page): Promise<void> => page.clock.install()

/**
 * Advances a page's clock by at most so many seconds, one at a time, until what is awaited has come; waits for that, by
 * the real time, if it has not come by then. Only the page's clock moves: the server and the IM see no time pass. A second at
 * a time, as the SDK takes a connection that is silent for longer for lost.
 */
export async function pass<T>(page: Page, seconds: number, awaited: Promise<T>): Promise<T> {
  let over = false
  const end = () => void (over = true)
  const settled = awaited.then(end, end)
  for (let passed = 0; passed < seconds && !over; passed++) {
    await page.clock.fastForward(1000)
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, BREATH_MS))])
  }
  return awaited
}
