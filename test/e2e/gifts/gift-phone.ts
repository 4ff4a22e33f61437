import { openRoom } from '../use-room'

/** A phone in the room, as `open` opens it, and what one does there with hearts, gifts and the host. */
export async function openGiver(query = '', open = openRoom) {
  const phone = await open(query)
  const { page, words, button } = phone
  return {
    ...phone,
    text: (text: string | RegExp) => page.getByText(text, { exact: true }),
    like: button(new RegExp(`^${words.room.like}`)),
    /** The heart when it says so many. */
    likes: (count: number) => button(`${words.room.like}, ${words.room.likes(count)}`),
    openGifts: () => button(words.gifts.give).click(),
    /** A gift of the open panel. */
    gift: (name: string) => page.getByRole('radiogroup', { name: words.gifts.title }).getByText(name),
    /** Closes what lies over the room. */
    putDown: () => button(words.close).click({ position: { x: 40, y: 10 } }),
  }
}

export type Giver = Awaited<ReturnType<typeof openGiver>>
