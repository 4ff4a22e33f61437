import { asHost, putAway, useRoom } from '../use-room'
import { openGiver } from './gift-phone'
import type { Giver } from './gift-phone'

useRoom()

const phones: Giver[] = []
afterEach(() => putAway(phones.splice(0)))
const open = async (query?: string) => {
  const phone = await openGiver(query)
  phones.push(phone)
  return phone
}

describe.each(['en', 'zh'])('in %s', (lang) => {
  test('the live waits for its time, begins, pauses, goes on and ends, as its host says', async () => {
    const viewer = await open(`?lang=${lang}`)
    const { room, shop } = viewer.words
    await viewer.input.waitFor()
    const startsAt = Math.floor(Date.now() / 1000) + 3 * 3600
    await asHost('status', { state: 'waiting', startsAt })
    await viewer.text(room.inHours(3)).waitFor()
    await viewer.text(shop.at(startsAt)).waitFor()
    await asHost('status', { state: 'live' })
    await viewer.text(room.waiting).waitFor({ state: 'detached' })
    await asHost('status', { state: 'paused' })
    await viewer.text(room.paused).waitFor()
    await asHost('status', { state: 'ended' })
    await viewer.text(room.ended).waitFor()
    expect(await viewer.input.count()).toBe(0)
    await viewer.button(shop.allProducts).click()
    await viewer.page.getByRole('dialog', { name: shop.products }).waitFor()

    const late = await open(`?lang=${lang}`)
    await late.text(room.ended).waitFor()
    await asHost('status', { state: 'live' })
    await late.input.waitFor()
  })

  test('an announcement is there for everybody at once, opens with a tap, and goes when it is cleared', async () => {
    const viewer = await open(`?lang=${lang}`)
    const announced = viewer.button(new RegExp(`${viewer.words.announcement}: Free delivery, ${lang}`))
    await viewer.input.waitFor()
    await asHost('announcement', { text: `Free delivery, ${lang}` })
    await announced.click()
    await announced.and(viewer.page.locator('[aria-expanded=true]')).waitFor()
    await asHost('announcement', { text: '' })
    await announced.waitFor({ state: 'detached' })
  })

  test('a question about a product lands in the list of the host, and nowhere else', async () => {
    const asPerson = ['host', 'lin', 'chen'].map((as) => open(`?as=${as}&lang=${lang}`))
    const [host, viewer, other] = (await Promise.all(asPerson)) as [Giver, Giver, Giver]
    for (const phone of phones) await phone.signedIn()
    const { room, shop } = viewer.words
    await viewer.button(/^(Bag|购物袋)/).click()
    await viewer.button(/^3: /).click()
    await viewer.button(room.ask).click()
    await viewer.page.getByLabel(room.question).fill(`Is it lead free? ${lang}`)
    await viewer.button(room.askShort).click()
    await viewer.button(room.asked).waitFor()
    await host.button(room.questions(1)).click()
    const list = host.page.getByRole('dialog', { name: room.questionList })
    await list.getByText(`Is it lead free? ${lang}`).waitFor()
    await list.getByText(room.aboutNumber(3)).waitFor()
    expect(await other.button(room.questions(1)).count()).toBe(0)
    expect(await viewer.button(shop.buy).count()).toBe(1)
  })
})
