import { eventually } from '../../support/eventually'
import type { RoomPage } from '../../support/room-page'
import { asHost, openRoom, putAway, useRoom } from '../use-room'

useRoom()

let phone: RoomPage
const failure = () => phone.page.getByText(phone.words.playerFailed)
const to = async (state: string) => asHost('status', { state })
/** How many players have come to the screen since the page was loaded. */
const players = () => phone.page.evaluate(() => (globalThis as unknown as { players: number }).players)
const morePlayersThan = (before: number) =>
  eventually(async () => (await players()) > before, 'another player')

/** A room whose picture is a stream that never comes: a browser plays none. */
beforeEach(async () => {
  phone = await openRoom()
  const { page } = phone
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
afterEach(async () => {
  await to('live')
  await putAway([phone])
})

test('who comes before the live begins sees no failure, and the stream is asked for once it does', async () => {
  await to('waiting')
  await phone.page.reload()
  await phone.page.getByText(phone.words.room.waiting).waitFor()
  expect(await players()).toBe(0)
  await to('live')
  await morePlayersThan(0)
  expect(await failure().count()).toBe(0)
})

test('a stream that failed is quiet while the host is away, and is asked for anew when they are back', async () => {
  await phone.page.reload()
  await failure().waitFor()
  await to('paused')
  await phone.page.getByText(phone.words.room.paused).waitFor()
  await failure().waitFor({ state: 'detached' })
  const before = await players()
  await to('live')
  await morePlayersThan(before)
})

test('a stream that failed is asked for anew when the network is back, and when the page is', async () => {
  await phone.page.reload()
  await failure().waitFor()
  const { page } = phone
  const happens = (what: string) => page.evaluate((hash) => void (location.hash = hash), what)
  const before = await players()
  await happens('network=off')
  await happens('network=on')
  await morePlayersThan(before)
  await failure().waitFor()
  const failed = await players()
  await happens('open?')
  await morePlayersThan(failed)
})
