import type { Locator, Page } from 'playwright-core'
import { openRoomPage } from '../support/room-page'
import { browser, live } from './use-room'

/** Real time between two steps, in ms: what a step brings about is sent and answered meanwhile. */
const BREATH_MS = 50

/** Whether something is to be seen, not to be seen, or not there at all. */
export type Shown = 'visible' | 'hidden' | 'detached'

/** Gives a page, and the phones in it, a clock that runs as ever but can be advanced; before it is opened. */
export const useQuickTime = (page: Page): Promise<void> => page.clock.install()

/** The room in a fresh browser context, as openRoom opens it, whose time can pass quicker. */
export const openQuickRoom = (query = '') => openRoomPage(browser, live.origin, query, useQuickTime)

/** Advances a page's clock by so many seconds, see pass. */
export async function advance(page: Page, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed++) {
    await page.clock.fastForward(1000)
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
  }
}

/**
 * Advances a page's clock by at most so many seconds, until something shows, or is gone; what has not happened by then
 * is waited for as ever. Only the page's clock moves: for the server and the IM no time passes. It moves a second at a time,
 * as the SDK takes a line that is silent for longer for broken.
 */
export async function pass(
  page: Page,
  seconds: number,
  what: Locator,
  state: Shown = 'visible',
): Promise<void> {
  const isThere = async () => (await what.isVisible()) === (state === 'visible')
  for (let passed = 0; passed < seconds && !(await isThere()); passed++) await advance(page, 1)
  await what.waitFor({ state })
}
