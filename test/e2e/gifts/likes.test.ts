import { openQuickRoom, pass } from '../quick-time'
import { putAway, useRoom } from '../use-room'
import { openGiver } from './gift-phone'
import type { Giver } from './gift-phone'

useRoom()

let host: Giver
let viewer: Giver
afterEach(() => putAway([host, viewer]))

test('likes of both phones, by the heart and by double taps, come to the same total on both', async () => {
  ;[host, viewer] = await Promise.all([
    openGiver('?as=host', openQuickRoom),
    openGiver('?as=lin', openQuickRoom),
  ])
  await host.signedIn()
  await viewer.signedIn()
  for (let tap = 0; tap < 5; tap++) await viewer.like.click()
  await viewer.likes(5).waitFor()
  await host.page.mouse.dblclick(195, 300)
  // Each phone gathers taps for 3 seconds, and the backend tells what it has counted.
  await Promise.all([host, viewer].map(({ page, likes }) => pass(page, 10, likes(6))))
  await viewer.text(viewer.words.room.likes(6)).waitFor()
})

test('a follow is told to the room, outlives a reload, and can be taken back', async () => {
  ;[host, viewer] = await Promise.all([openGiver('?as=host'), openGiver()])
  await host.signedIn()
  const { room, followed, signIn } = viewer.words
  expect(await host.button(room.follow).count()).toBe(0)
  await viewer.button(room.follow).click()
  await viewer.signIn.getByRole('button', { name: signIn, exact: true }).click()
  await viewer.button(room.following).waitFor()
  await host.comments.getByText(followed(0)).waitFor()
  await viewer.page.reload()
  await viewer.button(room.following).waitFor()
  await viewer.button(room.following).click()
  await viewer.button(room.follow).waitFor()
  await viewer.page.reload()
  await viewer.signedIn()
  await viewer.button(room.follow).waitFor()
})
