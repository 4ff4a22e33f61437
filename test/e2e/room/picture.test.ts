import { eventually } from '../../support/eventually'
import { openRoomPage } from '../../support/room-page'
import type { RoomPage } from '../../support/room-page'
import { pass, useQuickTime } from '../quick-time'
import { asHost, browser, live, putAway, useRoom } from '../use-room'

useRoom()

let phone: RoomPage
const failure = () => phone.page.getByText(phone.words.playerFailed)
const to = async (state: string) => asHost('status', { state })
/** How many players have come to the screen since the page was loaded. */
const players = () => phone.page.evaluate(() => (globalThis as unknown as { players: number }).players)
const morePlayersThan = (before: number) =>
  eventually(async () => (await players()) > before, 'another player')

/** Opens a room whose picture is a stream that never comes: a browser plays none. */
const open = async () => {
  phone = await openRoomPage(browser, live.origin, '', async (page) => {
    await useQuickTime(page)
    await page.route('**/api/rooms/demo', async (route) => {
      const response = await route.fetch()
      const room = (await response.json()) as object
      const player = { kind: 'live-player', src: 'https://example.com/demo.flv', poster: '' }
      await route.fulfill({ response, json: { ...room, player } })
    })
    await page.addInitScript(() => {
      const seen = Object.assign(globalThis, { players: 0 })
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
          if (node instanceof HTMLElement && node.matches('wx-live-player')) seen.players += 1
      }).observe(document, { childList: true, subtree: true })
    })
  })
}
/** Waits until the player has given up: it tries again after 1, 2 and 4 seconds. */
const failed = () => pass(phone.page, 15, failure())
afterEach(async () => {
  await to('live')
  await putAway([phone])
})

test('who comes before the live begins sees no failure, and the stream is asked for once it does', async () => {
  await to('waiting')
  await open()
  await phone.page.getByText(phone.words.room.waiting).waitFor()
  expect(await players()).toBe(0)
  await to('live')
  await morePlayersThan(0)
  expect(await failure().count()).toBe(0)
})

test('a stream that failed is quiet while the host is away, and is asked for anew when they are back', async () => {
  await open()
  await failed()
  await to('paused')
  await phone.page.getByText(phone.words.room.paused).waitFor()
  await failure().waitFor({ state: 'detached' })
  const before = await players()
  await to('live')
  await morePlayersThan(before)
})

test('a stream that failed is asked for anew when the network is back, and when the page is', async () => {
  await open()
  await failed()
  const { page } = phone
  const happens = (what: string) => page.evaluate((hash) => void (location.hash = hash), what)
  const before = await players()
  await happens('network=off')
  await happens('network=on')
  await morePlayersThan(before)
  await failed()
  const atFailure = await players()
  await happens('open?')
  await morePlayersThan(atFailure)
})
