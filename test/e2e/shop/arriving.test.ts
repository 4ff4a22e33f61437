import { openQuickRoom, pass } from '../quick-time'
import { asHost, putAway, useRoom } from '../use-room'
import { openShopper } from './shop-phone'
import type { Shopper } from './shop-phone'

useRoom()

let phones: Shopper[] = []
afterEach(() => putAway(phones))

const link = (product: string, more = '') =>
  `?page=pages/product-sheet/product-sheet&room=demo&product=${product}${more}`

describe.each(['en', 'zh'])('a link to a product, in %s', (lang) => {
  const open = async (product: string) => {
    const phone = await openShopper(link(product, `&lang=${lang}`))
    phones = [phone]
    return phone
  }

  test('opens the product, which can be bought there; then the room is one tap away', async () => {
    const phone = await open('bowl-oat')
    const { page, words, button } = phone
    await phone.option('Set of four').click()
    await phone.says('¥248')
    await button(words.shop.buy).click()
    await phone.signInAsAsked()
    await phone.says(words.shop.bought)
    await button(words.shop.keepWatching).click()
    await phone.input.waitFor()
    expect(new URL(page.url()).searchParams.get('room')).toBe('demo')
    await phone.signedIn()
  })

  test('to one that is not for sale leads to those that are', async () => {
    const phone = await open('nothing')
    await phone.says(phone.words.shop.noLonger)
    await phone.button(phone.words.shop.allProducts).click()
    await phone.product(1).waitFor()
  })
})

test('a late joiner finds the product on show, the announcement, how far the live is, and the likes', async () => {
  const early = await openShopper('?as=lin', openQuickRoom)
  phones = [early]
  await early.signedIn()
  await asHost('show', { productIDs: ['vase-oat'] })
  await asHost('announcement', { text: 'Free delivery tonight' })
  await asHost('status', { state: 'paused' })
  const { words } = early
  for (let like = 0; like < 3; like++) await early.button(new RegExp(`^${words.room.like}`)).click()
  await early.button(`${words.room.like}, ${words.room.likes(3)}`).waitFor()
  const another = await openShopper('', openQuickRoom)
  phones.push(another)
  // Likes are gathered for 3 seconds, and the backend tells what it has counted.
  const counted = another.button(`${words.room.like}, ${words.room.likes(3)}`)
  await Promise.all([pass(early.page, 4, counted), pass(another.page, 4, counted)])

  const late = await openShopper()
  phones.push(late)
  await late.card('Bud vase, oat white over red clay').waitFor()
  await late.button('Free delivery tonight', false).waitFor()
  await late.says(words.room.paused)
  await late.button(`${words.room.like}, ${words.room.likes(3)}`).waitFor()
})
