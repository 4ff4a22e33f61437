import type { RoomPage } from '../../support/room-page'
import { say } from '../say'
import { live, openRoom, putAway, useRoom } from '../use-room'

useRoom()
// These say more in a second than the IM lets one person say.
beforeAll(() => live.control('limit', { on: false }))

let host: RoomPage
let guest: RoomPage
beforeEach(async () => {
  host = await openRoom('?as=host')
  await host.signedIn()
  guest = await openRoom()
})
afterEach(() => putAway([host, guest]))

test('a guest sees the room and its comments before any login, and the first send asks to sign in', async () => {
  await guest.page.getByText('Mia', { exact: true }).waitFor()
  await guest.page.getByText('Autumn cups, from the kiln').waitFor()
  await host.say('good evening')
  await guest.comment('good evening').waitFor()

  await guest.say('may I ask something?')
  await guest.signIn.getByRole('button', { name: 'Sign in' }).click()
  await host.comment('may I ask something?').waitFor()
  await guest.comment('may I ask something?').waitFor()
  expect(await guest.input.inputValue()).toBe('')
  expect(await guest.comment('may I ask something?').count()).toBe(1)
})

test('twenty comments said while a guest signs in all appear, once, in order', async () => {
  const said = Array.from({ length: 20 }, (_, i) => `number ${i + 1}`)
  await host.say('number 0')
  await guest.comment('number 0').waitFor()
  await guest.say('me too')
  const signingIn = guest.signIn.getByRole('button', { name: 'Sign in' }).click()
  for (const text of said.slice(0, 5)) await say('host', text)
  // From the tap on: the guest leaves the room, and is back in it as a member some hundred milliseconds later.
  await signingIn
  for (const text of said.slice(5)) await say('host', text)
  await guest.comment('me too').waitFor()
  // The last may be there before those that were missed are read.
  for (const text of said) await guest.comment(text).waitFor()
  const numbers = (await guest.comments.getByText(/^number \d+$/).allInnerTexts()).slice(1)
  expect(numbers).toEqual(said)
})

test('a reader who scrolled up is not disturbed, and one tap brings the newest back', async () => {
  for (let i = 0; i < 25; i++) await say('host', `line ${i}`)
  await guest.comment('line 24').waitFor()
  await guest.comments.hover()
  await guest.page.mouse.wheel(0, -600)
  const reading = guest.comment('line 10')
  await reading.scrollIntoViewIfNeeded()
  await host.say('something new')
  await guest.page.getByRole('button', { name: '1 new comment' }).click()
  await guest.comment('something new').waitFor()
  await guest.page.getByRole('button', { name: /new comment/ }).waitFor({ state: 'detached' })
})
