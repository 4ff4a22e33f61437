import type { Browser } from 'playwright-core'
import { launch } from '../support/browser'
import { hostAction } from '../support/host-action'
import { openLiveRoom } from '../support/open-live-room'
import type { OpenLiveRoom } from '../support/open-live-room'
import { openRoomPage } from '../support/room-page'
import type { RoomPage } from '../support/room-page'
import type { RoomChoice } from '../support/room-server'

/** What `npm start` runs, for this test file; there after useRoom(). */
export let live: OpenLiveRoom
/** The browser, in which this test file opens contexts of its own. */
export let browser: Browser

/** Opens a room for a test file, silent unless it is chosen otherwise; it must end well. */
export function useRoom(choice: RoomChoice = {}): void {
  beforeAll(async () => {
    ;[live, browser] = await Promise.all([openLiveRoom(choice), launch()])
  })
  afterAll(async () => {
    await browser.close()
    await live.close()
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
