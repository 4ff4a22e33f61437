import type { Browser, Page } from 'playwright-core'
import { wordsOf } from '../../miniprogram/i18n/words'
import type { Words } from '../../miniprogram/i18n/words'
import { newPage } from './browser'
import type { WatchedPage } from './browser'

/** A live room in a browser, driven by role and label as a person with a screen reader would; English but for `?lang=`. `prepare` has the page before it opens. */
export async function openRoomPage(
  browser: Browser,
  origin: string,
  query = '',
  prepare?: (page: Page) => Promise<unknown>,
) {
  const watched: WatchedPage = await newPage(browser, { locale: 'en-US' })
  const { page } = watched
  await prepare?.(page)
  await page.goto(`${origin}/${query}`)
  return { ...watched, ...roomOn(page, wordsOf(new URLSearchParams(query).get('lang') ?? 'en')) }
}

const roomOn = (page: Page, words: Words) => {
  const comments = page.getByRole('log', { name: words.comments })
  const input = page.getByLabel(words.yourComment)
  const button = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact })
  const send = button(words.send)
  return {
    words,
    button,
    comments,
    input,
    send,
    signIn: page.getByRole('dialog', { name: words.signInTitle }),
    comment: (text: string) => comments.getByText(text, { exact: true }),
    /** Waits until the room has an own comment; on screen it is before that. */
    async sent(text: string) {
      await comments.getByText(text, { exact: true }).waitFor()
      await comments.getByText(words.sending, { exact: true }).waitFor({ state: 'detached' })
    },
    /** Waits until the viewer is a member, whose picture then stands beside the field. */
    signedIn: () => button(words.me).waitFor(),
    /** Waits until this is what stands in the field. */
    holds: async (text: string) => {
      const field = await input.elementHandle()
      await page.waitForFunction(([each, value]) => (each as HTMLInputElement).value === value, [
        field,
        text,
      ] as const)
    },
    async say(text: string) {
      await input.fill(text)
      await send.click()
    },
  }
}

export type RoomPage = Awaited<ReturnType<typeof openRoomPage>>
