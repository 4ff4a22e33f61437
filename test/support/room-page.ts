import type { Browser, Page } from 'playwright-core'
import { newPage } from './browser'
import type { WatchedPage } from './browser'

/** A live room in a browser, driven by role and label as a person with a screen reader would. */
export async function openRoomPage(browser: Browser, origin: string, query = '') {
  const watched: WatchedPage = await newPage(browser, { locale: 'en-US' })
  const { page } = watched
  await page.goto(`${origin}/${query}`)
  return { ...watched, ...roomOn(page) }
}

const roomOn = (page: Page) => {
  const comments = page.getByRole('log', { name: 'Comments' })
  const input = page.getByLabel('Your comment')
  const send = page.getByRole('button', { name: 'Send', exact: true })
  return {
    comments,
    input,
    send,
    signIn: page.getByRole('dialog', { name: 'Join the conversation' }),
    comment: (text: string) => comments.getByText(text, { exact: true }),
    async say(text: string) {
      await input.fill(text)
      await send.click()
    },
  }
}

export type RoomPage = Awaited<ReturnType<typeof openRoomPage>>
