import type { Browser } from 'playwright-core'
import { newPage } from '../../support/browser'
import type { Offer, Told } from '../room/facts'

/** Where the Mini Program's bundle has run all its scripts, its shared store among them. */
const START = '__preview.start()'
/** A door for facts: from here on they go the way that `live/` sends them. */
const DOOR = `globalThis.bench = {
  tell: (facts) => facts.forEach(({ type, fact }) => roomStore.session["bus"].emit(type, fact)),
  offer: () => roomStore.session?.state === "guest" && {
    products: roomStore.shop.products.map(({ productID }) => productID),
    gifts: roomStore.gifts.catalogue.map(({ giftID }) => giftID),
  },
};`

interface Door {
  tell(facts: readonly Told[]): void
  offer(): Offer | false
}

/** Opens the room as a guest on a phone of its own; resolves once it is in. */
export async function openPage(browser: Browser, origin: string) {
  const watched = await newPage(browser, { locale: 'en-US' })
  const { page } = watched
  await page.route('**/__preview/scripts.js', async (route) => {
    const response = await route.fetch()
    const script = await response.text()
    if (!script.includes(START)) throw new Error(`the Mini Program's bundle does not end with ${START}`)
    await route.fulfill({ response, body: script.replace(START, `${DOOR}${START}`) })
  })
  await page.goto(origin)
  const offered = await page.waitForFunction(() => (globalThis as unknown as { bench?: Door }).bench?.offer())
  return {
    ...watched,
    offer: (await offered.jsonValue()) as Offer,
    tell: (facts: readonly Told[]) =>
      page.evaluate((all) => (globalThis as unknown as { bench: Door }).bench.tell(all), facts),
  }
}

export type BusyPage = Awaited<ReturnType<typeof openPage>>
