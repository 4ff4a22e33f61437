import { openQuickRoom, pass } from '../quick-time'
import { putAway, useRoom } from '../use-room'
import { openGiver } from './gift-phone'
import type { Giver } from './gift-phone'

useRoom()

let host: Giver
let viewer: Giver
afterEach(() => putAway([host, viewer]))

test('gifts given in a row are one banner at the other phone, with as many as were given', async () => {
  ;[host, viewer] = await Promise.all([openGiver('?as=host'), openGiver('?as=lin')])
  await host.signedIn()
  await viewer.signedIn()
  const { gifts } = viewer.words
  await viewer.openGifts()
  await viewer.gift('Clay bird').click()
  await viewer.page.getByRole('radio', { name: '×5', exact: true }).click()
  // They stay for seconds only, so that each is waited for before it comes.
  const seen = Promise.all([
    host.text(gifts.gave('Clay bird')).waitFor(),
    host.text('×10').waitFor(),
    viewer.button(`${gifts.again} ×10`).waitFor(),
  ])
  await viewer.button(gifts.send(30)).click()
  await viewer.button(`${gifts.again} ×5`).click()
  await seen
  await viewer.page.getByLabel(`${gifts.balance} 940`).waitFor()
})

test('a big gift has the whole screen for a moment, what lies below can be tapped, and then it is gone', async () => {
  ;[host, viewer] = await Promise.all([openGiver('?as=host', openQuickRoom), openGiver('?as=chen')])
  await host.signedIn()
  await viewer.signedIn()
  const { gifts, room } = viewer.words
  await viewer.openGifts()
  await viewer.gift('The kiln opens').click()
  const moment = host.page.getByRole('status', { name: `Chen ${gifts.gave('The kiln opens')}` })
  await Promise.all([moment.waitFor(), viewer.button(gifts.send(520)).click()])
  await host.button(new RegExp(`^${room.about}`)).click()
  await host.page.getByRole('dialog', { name: room.about }).waitFor()
  await pass(host.page, 5, moment, 'detached')
  // One such gift is all that the coins buy; another says what is missing.
  await viewer.text(gifts.tooDear(40)).waitFor()
  expect(await viewer.button(gifts.send(520)).isDisabled()).toBe(true)
})

test('a guest sees their coins after the sign-in, and what they were giving goes out', async () => {
  ;[host, viewer] = await Promise.all([openGiver('?as=host'), openGiver()])
  await host.signedIn()
  const { gifts, signIn } = viewer.words
  await viewer.openGifts()
  await viewer.button(gifts.signInForCoins).waitFor()
  await viewer.gift('Cup of tea').click()
  await viewer.button(gifts.send(20)).click()
  await viewer.signIn.getByRole('button', { name: signIn, exact: true }).click()
  await host.text(gifts.gave('Cup of tea')).waitFor()
  await viewer.page.getByLabel(`${gifts.balance} 980`).waitFor()
})

test('a link opens the gifts of the room, and the room is one tap away', async () => {
  ;[host, viewer] = await Promise.all([
    openGiver('?as=host'),
    openGiver('?page=pages/gift-panel/gift-panel&room=demo&as=wei'),
  ])
  await host.signedIn()
  const { gifts, shop } = viewer.words
  await viewer.button(gifts.send(1)).click()
  await host.text(gifts.gave('Heart')).waitFor()
  await viewer.button(shop.enterRoom).click()
  await viewer.signedIn()
})
