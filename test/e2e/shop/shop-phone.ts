import { openRoom } from '../use-room'

/** A coupon of ten yuan and a red packet, as the host drops them. */
export const welcome = {
  title: 'Welcome',
  amountFen: 1000,
  minimumFen: 0,
  total: 50,
  validSeconds: 3600,
  seconds: 60,
}
export const packet = { title: 'Thank you', totalFen: 100, count: 2, seconds: 60 }

/** A phone in the room, as `open` opens it, and what one does there to shop. */
export async function openShopper(query = '', open = openRoom) {
  const phone = await open(query)
  const { page, words, button } = phone
  return {
    ...phone,
    /** The product on show. */
    card: (title: string) => button(`${words.shop.onShow}: ${title}`, false),
    option: (name: string) => page.getByRole('radio', { name, exact: true }),
    /** A product of the list, which is open. */
    product: (number: number) => button(new RegExp(`^${number}: `)),
    says: (text: string) => page.getByText(text, { exact: true }).first().waitFor(),
    openBag: () => button(/^(Bag|购物袋)/).click(),
    signInAsAsked: () => phone.signIn.getByRole('button', { name: words.signIn }).click(),
  }
}

export type Shopper = Awaited<ReturnType<typeof openShopper>>
