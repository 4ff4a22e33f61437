import type { RoomPage } from '../../support/room-page'
import { say } from '../say'
import { live, openRoom, putAway, useRoom } from '../use-room'

useRoom()

/** What a page saw of its comment list while so many rows came. */
interface Seen {
  rows: number
  /** How far the end was below the lower edge, in px and at most. It is measured 100 ms after the last row came. */
  below: number
  /** Whether it stopped and told of comments that wait; the watch ends then. */
  stopped: boolean
}

/** Watches the list from inside the page, frame by frame. */
const watch = ({ comments }: RoomPage, rows: number) =>
  comments.evaluate(
    (list, count) =>
      new Promise<Seen>((resolve) => {
        const seen: Seen = { rows: 0, below: 0, stopped: false }
        let lastRow = performance.now()
        /** Frames since then: a machine that stands still for 100 ms has shown nothing meanwhile. */
        let frames = 0
        const watcher = new MutationObserver((changes) => {
          const came = changes
            .flatMap(({ addedNodes }) => [...addedNodes])
            .filter((node) => node instanceof HTMLElement && node.matches('[class*="line"]')).length
          seen.rows += came
          if (came === 0) return
          lastRow = performance.now()
          frames = 0
        })
        watcher.observe(list, { childList: true, subtree: true })
        const look = () => {
          frames += 1
          const isQuiet = frames > 6 && performance.now() - lastRow >= 100
          if (isQuiet)
            seen.below = Math.max(seen.below, list.scrollHeight - list.clientHeight - list.scrollTop)
          seen.stopped = list.parentElement?.querySelector('[role="button"][class*="waiting"]') != null
          const isOver = seen.stopped || (isQuiet && seen.rows >= count)
          if (!isOver) requestAnimationFrame(look)
          else {
            watcher.disconnect()
            resolve(seen)
          }
        }
        look()
      }),
    rows,
  )
const crowd = async (perSecond: number) =>
  expect(
    await fetch(`${live.origin}/local/crowd`, { method: 'POST', body: JSON.stringify({ perSecond }) }),
  ).toHaveProperty('ok', true)

let phone: RoomPage
beforeEach(async () => {
  phone = await openRoom()
  await phone.input.waitFor()
})
afterEach(async () => {
  await crowd(0)
  await putAway([phone])
})

test.each([
  [30, 200],
  [12, 80],
  [1, 8],
])(
  'at %i comments a second the newest is in sight, and the list never stops by itself',
  async (pace, rows) => {
    await crowd(30)
    await watch(phone, 20)
    await crowd(pace)
    const seen = await watch(phone, rows)
    expect(seen.stopped).toBe(false)
    expect(seen.below).toBeLessThan(1)
  },
)

test('in a busy room a reader who scrolls up is left in peace, and follows again from the end on', async () => {
  const { page, comments } = phone
  const fromTop = () => comments.evaluate((list) => list.scrollTop)
  const waiting = (count: RegExp) => page.getByRole('button', { name: count })
  await crowd(30)
  await watch(phone, 60)
  await comments.hover()
  for (let notch = 0; notch < 8; notch++) await page.mouse.wheel(0, -25)
  await waiting(/^\d+ new comments?$/).waitFor()
  const before = await fromTop()
  await waiting(/^[3-9]\d new comments$/).waitFor()
  expect(await fromTop()).toBe(before)
  await page.mouse.wheel(0, 5000)
  await waiting(/new comments?$/).waitFor({ state: 'detached' })
  const { below, stopped } = await watch(phone, 60)
  expect(stopped).toBe(false)
  expect(below).toBeLessThan(1)
})

test('an own comment that comes among others in one moment is in sight with them', async () => {
  const own = await openRoom('?as=host')
  await own.signedIn()
  // The IM takes 40 messages a second in a room.
  for (let round = 0; round < 3; round++) {
    const texts = Array.from({ length: 10 }, (_, i) => `round ${round}, no. ${i}`)
    await Promise.all(texts.map((text, i) => say(i % 3 === 0 ? 'host' : 'lin', text)))
    for (const text of texts) await own.comment(text).waitFor({ state: 'attached' })
    expect(await watch(own, 0)).toMatchObject({ below: 0, stopped: false })
  }
  await putAway([own])
})
