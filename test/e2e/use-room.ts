import type { Browser } from 'playwright-core'
import { launch } from '../support/browser'
import { hostAction } from '../support/host-action'
import { openRoomPage } from '../support/room-page'
import type { RoomPage } from '../support/room-page'
import { started } from '../support/started'
import type { Started } from '../support/started'

/** What `npm start` runs, for this test file; there after useRoom(). */
export let live: Started
/** The browser of this test file. */
export let browser: Browser

/** Starts both for a test file, with the demo room silent unless `env` says otherwise; stopping it must succeed. */
export function useRoom(env: Record<string, string> = {}): void {
  beforeAll(async () => {
    live = await started(env)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    expect(await live.stop()).toBe(0)
  })
}

/** The room in a fresh browser context, see openRoomPage. */
export const openRoom = (query = '') => openRoomPage(browser, live.origin, query)

/** What the host does to the demo room. */
export const asHost = (name: string, body: object) => hostAction(live.origin, name, body)

/** Closes the phones, on which nothing must have gone wrong. */
export async function putAway(phones: readonly RoomPage[]): Promise<void> {
  for (const { page, errors, strangers } of phones) {
    await page.context().close()
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  }
}
